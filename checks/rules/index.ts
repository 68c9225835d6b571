/**
 * All rules (duties that need code of their own) by the name that law data uses. One file each; none imports another.
 */
import type { Judge } from '../judges/judge.ts';
import { changeByProcedure } from './adjustment/change-by-procedure.ts';
import { majorChange } from './adjustment/major-change.ts';
import { urgentSuspension } from './adjustment/urgent-suspension.ts';
import { archiveComplete } from './archive/archive-complete.ts';
import { dissentRecorded } from './collective-discussion/dissent-recorded.ts';
import { congressReport } from './congress/congress-report.ts';
import { departmentReplies } from './drafting/department-replies.ts';
import { disagreement } from './drafting/disagreement.ts';
import { draftingBasis } from './drafting/drafting-basis.ts';
import { legalBases } from './drafting/legal-bases.ts';
import { evaluationReliedOn } from './evaluation/evaluation-relied-on.ts';
import { independentEvaluator } from './evaluation/independent-evaluator.ts';
import { outsideVoices } from './evaluation/outside-voices.ts';
import { problemReport } from './execution/problem-report.ts';
import { expertInterest } from './expert-review/expert-interest.ts';
import { expertMix } from './expert-review/expert-mix.ts';
import { opinionSigned } from './expert-review/opinion-signed.ts';
import { reviewScope } from './expert-review/review-scope.ts';
import { dateReversal } from './framework/date-reversal.ts';
import { rulesInForce } from './framework/rules-in-force.ts';
import { specialProcedure } from './framework/special-procedure.ts';
import { initiationOrder } from './initiation/initiation-order.ts';
import { proposalStudy } from './initiation/proposal-study.ts';
import { responsibleUnit } from './initiation/responsible-unit.ts';
import { commentCall } from './public-participation/comment-call.ts';
import { commentsHandled } from './public-participation/comments-handled.ts';
import { consulted } from './public-participation/consulted.ts';
import { draftPublished } from './public-participation/draft-published.ts';
import { groupHeard } from './public-participation/group-heard.ts';
import { hearingAnnounced } from './public-participation/hearing-announced.ts';
import { hearingSegment } from './public-participation/hearing-segment.ts';
import { notPublicGround } from './public-participation/not-public-ground.ts';
import { publicChannel } from './public-participation/public-channel.ts';
import { selectionAnnounced } from './public-participation/selection-announced.ts';
import { shorteningExplained } from './public-participation/shortening-explained.ts';
import { sidesRepresented } from './public-participation/sides-represented.ts';
import { transcriptSigned } from './public-participation/transcript-signed.ts';
import { partyReport } from './reporting/party-report.ts';
import { noRepeat } from './risk-assessment/no-repeat.ts';
import { ownReport } from './risk-assessment/own-report.ts';
import { resultUsed } from './risk-assessment/result-used.ts';
import { riskControllable } from './risk-assessment/risk-controllable.ts';

export const rules: Readonly<Record<string, Judge>> = {
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
};

export const ruleNames: readonly string[] = Object.keys(rules);
