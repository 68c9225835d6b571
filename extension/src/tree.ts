/**
 * The view 决策程序: dossier → step → duty, each with a mark and a word for its verdict.
 * It shows what the server judged and refuses to judge, to count or to sort anything itself.
 */
import {
  EventEmitter,
  MarkdownString,
  ThemeColor,
  ThemeIcon,
  type TreeDataProvider,
  TreeItem,
  TreeItemCollapsibleState,
} from 'vscode';
import { texts } from './settings.ts';
import type { DossierTree, TreeDuty, TreeStep } from './wire.ts';

export const filters = ['all', 'open', 'breaches'] as const;
export type Filter = (typeof filters)[number];

export type Node =
  | { readonly kind: 'dossier'; readonly dossier: DossierTree }
  | { readonly kind: 'step'; readonly dossier: DossierTree; readonly step: TreeStep }
  | { readonly kind: 'duty'; readonly dossier: DossierTree; readonly duty: TreeDuty };

const icon = (name: string, color: string): ThemeIcon =>
  new ThemeIcon(name, new ThemeColor(`juece.${color}`));

const dutyIcons: Readonly<Record<TreeDuty['verdict'], ThemeIcon>> = {
  met: icon('pass', 'met'),
  violated: icon('error', 'violated'),
  undetermined: icon('question', 'undetermined'),
  'not-due': icon('circle-outline', 'pending'),
  'not-applicable': icon('circle-slash', 'pending'),
  waived: icon('verified', 'met'),
  'not-checkable': icon('eye-closed', 'pending'),
};

const stepIcons: Readonly<Record<TreeStep['state'], ThemeIcon>> = {
  done: icon('pass', 'met'),
  breach: icon('error', 'violated'),
  open: icon('question', 'undetermined'),
  'not-due': icon('circle-outline', 'pending'),
  'not-applicable': icon('circle-slash', 'pending'),
};

const shows = (filter: Filter, duty: TreeDuty): boolean =>
  filter === 'all' ||
  duty.verdict === 'violated' ||
  (filter === 'open' && duty.verdict === 'undetermined' && duty.severity !== null);

export class ProcedureTree implements TreeDataProvider<Node> {
  readonly #changed = new EventEmitter<void>();
  readonly onDidChangeTreeData = this.#changed.event;
  readonly #dossiers: () => readonly DossierTree[];
  #filter: Filter = 'open';

  constructor(dossiers: () => readonly DossierTree[]) {
    this.#dossiers = dossiers;
  }

  get filter(): Filter {
    return this.#filter;
  }

  set filter(filter: Filter) {
    this.#filter = filter;
    this.refresh();
  }

  refresh(): void {
    this.#changed.fire();
  }

  getChildren(node?: Node): Node[] {
    if (node === undefined) return this.#dossiers().map((dossier) => ({ kind: 'dossier', dossier }));
    if (node.kind === 'duty') return [];
    const { dossier } = node;
    if (node.kind === 'step')
      return node.step.duties
        .filter((duty) => shows(this.#filter, duty))
        .map((duty) => ({ kind: 'duty', dossier, duty }));
    // With problems only, a step without any still stands there, so that the course of the procedure is seen whole.
    return dossier.steps
      .filter((step) => this.#filter !== 'breaches' || step.state === 'breach')
      .map((step) => ({ kind: 'step', dossier, step }));
  }

  getParent(node: Node): Node | null {
    if (node.kind === 'dossier') return null;
    const { dossier } = node;
    if (node.kind === 'step') return { kind: 'dossier', dossier };
    const step = dossier.steps.find(({ duties }) => duties.includes(node.duty));
    return step === undefined ? null : { kind: 'step', dossier, step };
  }

  getTreeItem(node: Node): TreeItem {
    if (node.kind === 'dossier') return this.#dossierItem(node.dossier);
    if (node.kind === 'step') return this.#stepItem(node);
    return this.#dutyItem(node.duty, node);
  }

  #dossierItem(dossier: DossierTree): TreeItem {
    const t = texts();
    const { error, warning } = dossier.diagnostics;
    const item = new TreeItem(dossier.title, TreeItemCollapsibleState.Expanded);
    item.id = dossier.uri;
    item.contextValue = 'dossier';
    item.iconPath = new ThemeIcon('law');
    item.description = `${dossier.stage} · ${t.diagnostics(error, warning)}`;
    item.tooltip = [
      dossier.title,
      dossier.authority,
      t.stage(dossier.stage, dossier.stageInferred),
      t.rulesOf(dossier.decisionDate),
      t.diagnostics(error, warning),
    ].join('\n');
    return item;
  }

  #stepItem(node: Node & { kind: 'step' }): TreeItem {
    const { step, dossier } = node;
    const t = texts();
    const some = step.duties.some((duty) => shows(this.#filter, duty));
    const item = new TreeItem(
      step.name,
      some
        ? step.state === 'breach'
          ? TreeItemCollapsibleState.Expanded
          : TreeItemCollapsibleState.Collapsed
        : TreeItemCollapsibleState.None,
    );
    const counted = (['violated', 'undetermined', 'met'] as const)
      .filter((verdict) => step.counts[verdict] > 0)
      .map((verdict) => t.count(t.verdicts[verdict], step.counts[verdict]));
    const words = counted.length > 0 ? counted.join(' · ') : t.states[step.state];
    // The filter decides how a step is first shown; an id per filter lets that take effect.
    item.id = `${dossier.uri}#${this.#filter}#${step.name}`;
    item.contextValue = 'step';
    item.iconPath = stepIcons[step.state];
    item.description = words;
    item.tooltip = `${step.name}\n${t.states[step.state]}\n${counted.join('\n')}`;
    item.accessibilityInformation = {
      label: `${step.name}，${t.states[step.state]}，${words}`,
      role: 'treeitem',
    };
    return item;
  }

  #dutyItem(duty: TreeDuty, node: Node): TreeItem {
    const t = texts();
    const word = t.verdicts[duty.verdict];
    // The word first: a narrow side bar cuts off what comes last.
    const item = new TreeItem(`${word} · ${duty.title}`, TreeItemCollapsibleState.None);
    item.contextValue = 'duty';
    item.iconPath = dutyIcons[duty.verdict];
    item.description = duty.citation;
    const tooltip = new MarkdownString();
    tooltip.appendText(`${word}：${duty.title}`);
    if (duty.message !== '') tooltip.appendMarkdown('\n\n').appendText(duty.message);
    tooltip.appendMarkdown('\n\n').appendText(`${duty.citation} · ${t.levels[duty.level]} · ${duty.id}`);
    item.tooltip = tooltip;
    item.accessibilityInformation = {
      label: `${word}，${duty.title}。${duty.message} ${duty.citation}`,
      role: 'treeitem',
    };
    item.command = { command: 'juece.tree.reveal', title: t.reveal, arguments: [node] };
    return item;
  }
}
