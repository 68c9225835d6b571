/** Names for the parts of what the server answers, so that views need not spell out where they lie in the protocol. */
import type { TemplateParams, WireTimeline, WireTree } from '../../server/protocol.ts';

export type {
  WireLocation as Place,
  WireTimeline as Timeline,
  WireTree as DossierTree,
} from '../../server/protocol.ts';
export type TreeStep = WireTree['steps'][number];
export type TreeDuty = TreeStep['duties'][number];
export type TimelineEntry = WireTimeline['entries'][number];
export type TimelineInterval = WireTimeline['intervals'][number];
export type TemplateWishes = TemplateParams['wishes'];
export type { TemplateChoices } from '../../server/protocol.ts';
