/**
 * All rules (duties that need code of their own) by the name that law data uses. One file each; none imports another.
 */
import { judges } from '../judges/index.ts';
import type { Judge } from '../judges/judge.ts';
import { changeByProcedure } from './adjustment/change-by-procedure.ts';
import { congressChange } from './adjustment/congress-change.ts';
import { majorChange } from './adjustment/major-change.ts';
import { urgentSuspension } from './adjustment/urgent-suspension.ts';
import { archiveComplete } from './archive/archive-complete.ts';
import { filedWith } from './archive/filed-with.ts';
import { handedOver } from './archive/handed-over.ts';
import { intact } from './archive/intact.ts';
import { minutesArchived } from './archive/minutes-archived.ts';
import { atMeeting } from './collective-discussion/at-meeting.ts';
import { attendedBy } from './collective-discussion/attended-by.ts';
import { discussedTogether } from './collective-discussion/discussed-together.ts';
import { dissentKept } from './collective-discussion/dissent-kept.ts';
import { dissentRecorded } from './collective-discussion/dissent-recorded.ts';
import { headDecides } from './collective-discussion/head-decides.ts';
import { headPresides } from './collective-discussion/head-presides.ts';
import { headSpokeLast } from './collective-discussion/head-spoke-last.ts';
import { lateItem } from './collective-discussion/late-item.ts';
import { leaveAsked } from './collective-discussion/leave-asked.ts';
import { majorityOverruled } from './collective-discussion/majority-overruled.ts';
import { meetingChair } from './collective-discussion/meeting-chair.ts';
import { meetingFrequency } from './collective-discussion/meeting-frequency.ts';
import { meetingKinds } from './collective-discussion/meeting-kinds.ts';
import { meetingPapers } from './collective-discussion/meeting-papers.ts';
import { membersSpoke } from './collective-discussion/members-spoke.ts';
import { membershipCounts } from './collective-discussion/membership-counts.ts';
import { minutesKept } from './collective-discussion/minutes-kept.ts';
import { noLateItem } from './collective-discussion/no-late-item.ts';
import { notDecidedAt } from './collective-discussion/not-decided-at.ts';
import { officeMeeting } from './collective-discussion/office-meeting.ts';
import { papersPrinted } from './collective-discussion/papers-printed.ts';
import { papersShowViews } from './collective-discussion/papers-show-views.ts';
import { plenaryMatter } from './collective-discussion/plenary-matter.ts';
import { preparedBefore } from './collective-discussion/prepared-before.ts';
import { properMeeting } from './collective-discussion/proper-meeting.ts';
import { smallFunds } from './collective-discussion/small-funds.ts';
import { standInAgreed } from './collective-discussion/stand-in-agreed.ts';
import { submittedWithCopy } from './collective-discussion/submitted-with-copy.ts';
import { summaryApproved } from './collective-discussion/summary-approved.ts';
import { summaryByChair } from './collective-discussion/summary-by-chair.ts';
import { summarySigner } from './collective-discussion/summary-signer.ts';
import { unsettledWithheld } from './collective-discussion/unsettled-withheld.ts';
import { congressHeard } from './congress/congress-heard.ts';
import { congressPaper } from './congress/congress-paper.ts';
import { congressReport } from './congress/congress-report.ts';
import { reportContents } from './congress/report-contents.ts';
import { studiedBeforeCongress } from './congress/studied-before-congress.ts';
import { askedInWriting } from './drafting/asked-in-writing.ts';
import { basesPublished } from './drafting/bases-published.ts';
import { countersigned } from './drafting/countersigned.ts';
import { departmentReplies } from './drafting/department-replies.ts';
import { disagreement } from './drafting/disagreement.ts';
import { draftingBasis } from './drafting/drafting-basis.ts';
import { fundsRequest } from './drafting/funds-request.ts';
import { legalBases } from './drafting/legal-bases.ts';
import { noRepeatedDocument } from './drafting/no-repeated-document.ts';
import { repliesInTime } from './drafting/replies-in-time.ts';
import { subdistrictsHeard } from './drafting/subdistricts-heard.ts';
import { unitsAsked } from './drafting/units-asked.ts';
import { evaluationReliedOn } from './evaluation/evaluation-relied-on.ts';
import { independentEvaluator } from './evaluation/independent-evaluator.ts';
import { outsideVoices } from './evaluation/outside-voices.ts';
import { yearlyEvaluation } from './evaluation/yearly-evaluation.ts';
import { executionLead } from './execution/execution-lead.ts';
import { executionLed } from './execution/execution-led.ts';
import { problemReport } from './execution/problem-report.ts';
import { supervisionChain } from './execution/supervision-chain.ts';
import { expertInterest } from './expert-review/expert-interest.ts';
import { expertMix } from './expert-review/expert-mix.ts';
import { opinionSigned } from './expert-review/opinion-signed.ts';
import { reviewScope } from './expert-review/review-scope.ts';
import { clearConclusion } from './fair-competition/clear-conclusion.ts';
import { leadUnitReviewed } from './fair-competition/lead-unit-reviewed.ts';
import { notIssuedUnreviewed } from './fair-competition/not-issued-unreviewed.ts';
import { papersSent } from './fair-competition/papers-sent.ts';
import { reviewWhileDrafting } from './fair-competition/review-while-drafting.ts';
import { spotCheckCorrected } from './fair-competition/spot-check-corrected.ts';
import { statedElement } from './fair-competition/stated-element.ts';
import { allPresent } from './framework/all-present.ts';
import { beforeDecision } from './framework/before-decision.ts';
import { dateReversal } from './framework/date-reversal.ts';
import { fiveProcedures } from './framework/five-procedures.ts';
import { ifTriggered } from './framework/if-triggered.ts';
import { jointly } from './framework/jointly.ts';
import { notByEndorsement } from './framework/not-by-endorsement.ts';
import { proceduresTaken } from './framework/procedures-taken.ts';
import { rulesInForce } from './framework/rules-in-force.ts';
import { specialProcedure } from './framework/special-procedure.ts';
import { triggered } from './framework/triggered.ts';
import { unless } from './framework/unless.ts';
import { endorsementComplete } from './initiation/endorsement-complete.ts';
import { fiveAspects } from './initiation/five-aspects.ts';
import { inCatalogue } from './initiation/in-catalogue.ts';
import { initiationOrder } from './initiation/initiation-order.ts';
import { planByYearEnd } from './initiation/plan-by-year-end.ts';
import { proposalStudy } from './initiation/proposal-study.ts';
import { responsibleUnit } from './initiation/responsible-unit.ts';
import { shutdownExcepted } from './initiation/shutdown-excepted.ts';
import { beforeFirstReview } from './legality-review/before-first-review.ts';
import { changesMade } from './legality-review/changes-made.ts';
import { counselOpinion } from './legality-review/counsel-opinion.ts';
import { firstOpinion } from './legality-review/first-opinion.ts';
import { noNewPowers } from './legality-review/no-new-powers.ts';
import { noUnfoundedBurden } from './legality-review/no-unfounded-burden.ts';
import { notUnlawful } from './legality-review/not-unlawful.ts';
import { opinionBeforeItem } from './legality-review/opinion-before-item.ts';
import { ownOpinionRule } from './legality-review/own-opinion.ts';
import { reformRisk } from './legality-review/reform-risk.ts';
import { reviewAhead } from './legality-review/review-ahead.ts';
import { reviewLimit } from './legality-review/review-limit.ts';
import { reviewPapers } from './legality-review/review-papers.ts';
import { reviewSubject } from './legality-review/review-subject.ts';
import { reviewTime } from './legality-review/review-time.ts';
import { reviewedBeforeDecision } from './legality-review/reviewed-before-decision.ts';
import { reviewedBeforeSubmission } from './legality-review/reviewed-before-submission.ts';
import { reviewingBody } from './legality-review/reviewing-body.ts';
import { signedOpinion } from './legality-review/signed-opinion.ts';
import { threePoints } from './legality-review/three-points.ts';
import { urgencyGround } from './legality-review/urgency-ground.ts';
import { businessesConsulted } from './public-participation/businesses-consulted.ts';
import { businessesHeard } from './public-participation/businesses-heard.ts';
import { commentCall } from './public-participation/comment-call.ts';
import { commentsHandled } from './public-participation/comments-handled.ts';
import { consulted } from './public-participation/consulted.ts';
import { draftPublished } from './public-participation/draft-published.ts';
import { groupHeard } from './public-participation/group-heard.ts';
import { hearingAnnounced } from './public-participation/hearing-announced.ts';
import { hearingSegment } from './public-participation/hearing-segment.ts';
import { landNotice } from './public-participation/land-notice.ts';
import { notPublicGround } from './public-participation/not-public-ground.ts';
import { priceHearing } from './public-participation/price-hearing.ts';
import { publicChannel } from './public-participation/public-channel.ts';
import { selectionAnnounced } from './public-participation/selection-announced.ts';
import { shorteningExplained } from './public-participation/shortening-explained.ts';
import { sidesRepresented } from './public-participation/sides-represented.ts';
import { transcriptSigned } from './public-participation/transcript-signed.ts';
import { voicesHeard } from './public-participation/voices-heard.ts';
import { channelAmong } from './publication/channel-among.ts';
import { disclosedInTime } from './publication/disclosed-in-time.ts';
import { documentSigned } from './publication/document-signed.ts';
import { explainedByDrafter } from './publication/explained-by-drafter.ts';
import { explainedTogether } from './publication/explained-together.ts';
import { groundForSilence } from './publication/ground-for-silence.ts';
import { headSigns } from './publication/head-signs.ts';
import { issuedAfterMeeting } from './publication/issued-after-meeting.ts';
import { openlyPublished } from './publication/openly-published.ts';
import { opennessMarked } from './publication/openness-marked.ts';
import { published } from './publication/published.ts';
import { seenByThePublic } from './publication/seen-by-the-public.ts';
import { signedByHead } from './publication/signed-by-head.ts';
import { timeToAdapt } from './publication/time-to-adapt.ts';
import { transitionPeriod } from './publication/transition-period.ts';
import { askedGovernment } from './reporting/asked-government.ts';
import { governmentFirst } from './reporting/government-first.ts';
import { noRequestInReport } from './reporting/no-request-in-report.ts';
import { partyReport } from './reporting/party-report.ts';
import { passedBeforeReport } from './reporting/passed-before-report.ts';
import { reported } from './reporting/reported.ts';
import { noRepeat } from './risk-assessment/no-repeat.ts';
import { ownReport } from './risk-assessment/own-report.ts';
import { resultUsed } from './risk-assessment/result-used.ts';
import { riskControllable } from './risk-assessment/risk-controllable.ts';

export const rules: Readonly<Record<string, Judge>> = {
  'handed-over': handedOver,
  intact: intact,
  'discussed-together': discussedTogether,
  'head-presides': headPresides,
  'membership-counts': membershipCounts,
  'all-present': allPresent,
  'before-decision': beforeDecision,
  'shutdown-excepted': shutdownExcepted,
  'businesses-heard': businessesHeard,
  'land-notice': landNotice,
  'price-hearing': priceHearing,
  'disclosed-in-time': disclosedInTime,
  'openly-published': openlyPublished,
  'time-to-adapt': timeToAdapt,
  'three-points': threePoints,
  'expert-interest': expertInterest,
  'expert-mix': expertMix,
  'opinion-signed': opinionSigned,
  'review-scope': reviewScope,
  'comment-call': commentCall,
  'comments-handled': commentsHandled,
  consulted: consulted,
  'draft-published': draftPublished,
  'group-heard': groupHeard,
  'hearing-announced': hearingAnnounced,
  'hearing-segment': hearingSegment,
  'not-public-ground': notPublicGround,
  'public-channel': publicChannel,
  'selection-announced': selectionAnnounced,
  'shortening-explained': shorteningExplained,
  'sides-represented': sidesRepresented,
  'transcript-signed': transcriptSigned,
  'no-repeat': noRepeat,
  'own-report': ownReport,
  'result-used': resultUsed,
  'risk-controllable': riskControllable,
  'special-procedure': specialProcedure,
  'rules-in-force': rulesInForce,
  'date-reversal': dateReversal,
  'initiation-order': initiationOrder,
  'proposal-study': proposalStudy,
  'responsible-unit': responsibleUnit,
  'drafting-basis': draftingBasis,
  'legal-bases': legalBases,
  'department-replies': departmentReplies,
  disagreement: disagreement,
  'congress-report': congressReport,
  'party-report': partyReport,
  'archive-complete': archiveComplete,
  'problem-report': problemReport,
  'change-by-procedure': changeByProcedure,
  'urgent-suspension': urgentSuspension,
  'major-change': majorChange,
  'independent-evaluator': independentEvaluator,
  'outside-voices': outsideVoices,
  'evaluation-relied-on': evaluationReliedOn,
  'dissent-recorded': dissentRecorded,
  'at-meeting': atMeeting,
  'dissent-kept': dissentKept,
  'head-decides': headDecides,
  'head-spoke-last': headSpokeLast,
  'majority-overruled': majorityOverruled,
  'meeting-papers': meetingPapers,
  'members-spoke': membersSpoke,
  'minutes-kept': minutesKept,
  'proper-meeting': properMeeting,
  'clear-conclusion': clearConclusion,
  'lead-unit-reviewed': leadUnitReviewed,
  'not-issued-unreviewed': notIssuedUnreviewed,
  'papers-sent': papersSent,
  'review-while-drafting': reviewWhileDrafting,
  'spot-check-corrected': spotCheckCorrected,
  'stated-element': statedElement,
  'changes-made': changesMade,
  'counsel-opinion': counselOpinion,
  'not-unlawful': notUnlawful,
  'own-opinion': ownOpinionRule,
  'reform-risk': reformRisk,
  'review-subject': reviewSubject,
  'review-time': reviewTime,
  'reviewed-before-decision': reviewedBeforeDecision,
  'ground-for-silence': groundForSilence,
  published: published,
  'review-papers': reviewPapers,
  'signed-opinion': signedOpinion,
  'attended-by': attendedBy,
  'late-item': lateItem,
  'leave-asked': leaveAsked,
  'meeting-chair': meetingChair,
  'papers-show-views': papersShowViews,
  'prepared-before': preparedBefore,
  'summary-approved': summaryApproved,
  'unsettled-withheld': unsettledWithheld,
  'units-asked': unitsAsked,
  'execution-led': executionLed,
  'if-triggered': ifTriggered,
  'five-aspects': fiveAspects,
  'in-catalogue': inCatalogue,
  'plan-by-year-end': planByYearEnd,
  'reviewed-before-submission': reviewedBeforeSubmission,
  'explained-together': explainedTogether,
  'asked-government': askedGovernment,
  'government-first': governmentFirst,
  'five-procedures': fiveProcedures,
  triggered: triggered,
  'no-new-powers': noNewPowers,
  'filed-with': filedWith,
  'minutes-archived': minutesArchived,
  reported: reported,
  'passed-before-report': passedBeforeReport,
  'voices-heard': voicesHeard,
  'congress-heard': congressHeard,
  'seen-by-the-public': seenByThePublic,
  'signed-by-head': signedByHead,
  'plenary-matter': plenaryMatter,
  'meeting-frequency': meetingFrequency,
  'small-funds': smallFunds,
  'no-late-item': noLateItem,
  'endorsement-complete': endorsementComplete,
  'asked-in-writing': askedInWriting,
  'funds-request': fundsRequest,
  'supervision-chain': supervisionChain,
  'stand-in-agreed': standInAgreed,
  'summary-by-chair': summaryByChair,
  'meeting-kinds': meetingKinds,
  'not-decided-at': notDecidedAt,
  'congress-paper': congressPaper,
  'studied-before-congress': studiedBeforeCongress,
  'bases-published': basesPublished,
  countersigned: countersigned,
  'replies-in-time': repliesInTime,
  'subdistricts-heard': subdistrictsHeard,
  'yearly-evaluation': yearlyEvaluation,
  'execution-lead': executionLead,
  'not-by-endorsement': notByEndorsement,
  'procedures-taken': proceduresTaken,
  'before-first-review': beforeFirstReview,
  'first-opinion': firstOpinion,
  'reviewing-body': reviewingBody,
  'businesses-consulted': businessesConsulted,
  'channel-among': channelAmong,
  'document-signed': documentSigned,
  'issued-after-meeting': issuedAfterMeeting,
  'transition-period': transitionPeriod,
  'no-request-in-report': noRequestInReport,
  'submitted-with-copy': submittedWithCopy,
  'report-contents': reportContents,
  'no-repeated-document': noRepeatedDocument,
  'no-unfounded-burden': noUnfoundedBurden,
  'office-meeting': officeMeeting,
  'papers-printed': papersPrinted,
  jointly: jointly((name) => judges[name] ?? rules[name]),
  unless: unless((name) => judges[name] ?? rules[name]),
  'review-ahead': reviewAhead,
  'review-limit': reviewLimit,
  'urgency-ground': urgencyGround,
  'explained-by-drafter': explainedByDrafter,
  'openness-marked': opennessMarked,
  'head-signs': headSigns,
  'opinion-before-item': opinionBeforeItem,
  'summary-signer': summarySigner,
  'congress-change': congressChange,
};

export const ruleNames: readonly string[] = Object.keys(rules);
