/**
 * The command line itself: which commands and options there are, and every mistake in them as one clear line.
 * It refuses to do any of the work; the commands do.
 */
import { resolve } from 'node:path';
import { Command, CommanderError, Option } from 'commander';
import {
  type Checker,
  formatNames,
  type Language,
  languages,
  type Severity,
  severities,
} from '../../checks/index.ts';
import { auditFormatNames, shardOf, workersOf } from './audit-options.ts';
import { auditTexts } from './audit-texts.ts';
import { baselineTexts } from './baseline-texts.ts';
import { createBaseline, pruneBaseline } from './commands/baseline.ts';
import { check } from './commands/check.ts';
import { showConfig } from './commands/config.ts';
import { coverage } from './commands/coverage.ts';
import { explain } from './commands/explain.ts';
import { type DossierWishes, newDossier } from './commands/new-dossier.ts';
import { newPlace } from './commands/new-place.ts';
import { testRules } from './commands/rules.ts';
import { configTexts } from './config-texts.ts';
import type { Console } from './console.ts';
import type { GivenOptions } from './host/effective-settings.ts';
import { findSettings } from './host/settings.ts';
import type { Output } from './host/write-reports.ts';
import {
  collectCircumstance,
  collectOutput,
  collectWords,
  failLevels,
  filled,
  isoDate,
  type ListFormat,
  languageGiven,
  languageOf,
  levels,
  listFormats,
  oneOf,
  stages,
} from './options.ts';
import { UsageError } from './usage-error.ts';
import { type UsageTexts, usageTexts } from './usage-texts.ts';

export interface CommandLine {
  /** Words after the program's name. */
  readonly args: readonly string[];
  readonly console: Console;
  readonly version: string;
  /** Called when a command needs it: help and mistakes need no law. `from`: where settings are looked for, upwards. */
  readonly checker: (from: string) => Promise<Checker>;
  /** Runs the language server on standard input and output until the client leaves. */
  readonly serve: () => Promise<void>;
  /** The audit's commands, a program of their own. */
  readonly audits: () => Promise<typeof import('./audit-program.ts')>;
  /** The program of the audit's threads, absolute. */
  readonly auditWorker: string;
}

interface CheckFlags {
  readonly format?: readonly Output[];
  readonly asOf?: string;
  readonly jurisdiction?: string;
  readonly readyFor?: (typeof stages)[number];
  readonly level?: (typeof levels)[number];
  readonly failOn?: (typeof failLevels)[number];
  readonly reportLevel?: Severity;
  readonly baseline?: string;
  readonly stdin?: boolean;
  readonly stdinFilename?: string;
  readonly verbose?: boolean;
  readonly allowEmpty?: boolean;
  readonly changedSince?: string;
  readonly requireReview?: boolean;
}

interface CreateFlags extends CheckFlags {
  readonly out: string;
  readonly reason: string;
  readonly by: string;
  readonly expires?: string;
  readonly closed?: boolean;
  readonly add?: boolean;
}

interface AuditFlags extends Omit<CheckFlags, 'format'> {
  readonly out: string;
  readonly format?: readonly string[];
  readonly cache?: string;
  readonly shard?: { readonly index: number; readonly of: number };
  readonly workers?: number;
  readonly evidence?: boolean;
}

/** Runs one command and returns the exit status; never throws. */
export async function runCommandLine(line: CommandLine): Promise<number> {
  const language = languageOf(line.args);
  const texts = usageTexts(language);
  let status = 0;
  try {
    const program = build(line, language, texts, (value) => {
      status = value;
    });
    await program.parseAsync([...line.args], { from: 'user' });
    return status;
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) return 0;
    line.console.note(texts.error(mistake(error, texts)));
    return 2;
  }
}

function build(
  { args, console, version, checker, serve, audits, auditWorker }: CommandLine,
  language: Language,
  texts: UsageTexts,
  leave: (status: number) => void,
): Command {
  const program = shaped(new Command('juece'), console, texts)
    .usage(texts.usage)
    .description(texts.description)
    .helpCommand('help [command]', texts.helpCommand)
    .option('-V, --version', texts.version)
    .addOption(languageOption(texts))
    .allowExcessArguments()
    .action(async (flags: { version?: boolean }) => {
      const [unknown] = program.args;
      if (unknown !== undefined) throw new UsageError(texts.unknownCommand(unknown));
      if (flags.version !== true) {
        console.note(program.helpInformation().trimEnd());
        return leave(2);
      }
      const { law } = await checker(console.cwd);
      console.out(`${texts.versionLine(version, law.version, law.hash.slice(0, 12))}\n`);
    });

  judging(
    shaped(program.command('check'), console, texts)
      .usage(texts.checkUsage)
      .description(texts.check)
      .argument('[path...]', texts.checkPaths)
      .addOption(new Option('--format <format>', texts.format(formatNames)).argParser(collectOutput(texts))),
    texts,
  )
    .option('--stdin', texts.stdin)
    .option('--stdin-filename <name>', texts.stdinFilename, filled('--stdin-filename', texts))
    .option('--verbose', texts.verbose)
    .option('--allow-empty', texts.allowEmpty)
    .option('--changed-since <ref>', texts.changedSince, filled('--changed-since', texts))
    .option('--require-review', texts.requireReview)
    .addOption(languageOption(texts))
    .addHelpText('after', `\n${texts.exitStatus}`)
    .action(async (paths: string[], flags: CheckFlags) => {
      const wishes = {
        paths,
        given: givenOptions(flags, args),
        outputs: flags.format ?? [],
        stdin: flags.stdin === true,
        stdinFilename: flags.stdinFilename,
        verbose: flags.verbose === true,
        allowEmpty: flags.allowEmpty === true,
        changedSince: flags.changedSince,
        requireReview: flags.requireReview === true,
      };
      leave(await check(wishes, once(checker), console, texts));
    });

  const auditing = auditTexts(language);
  judging(
    shaped(program.command('audit'), console, texts)
      .usage(auditing.auditUsage)
      .description(auditing.audit)
      .argument('<path...>', auditing.paths)
      .requiredOption('--out <folder>', auditing.out, filled('--out', texts))
      .option('--format <format>', auditing.format(auditFormatNames), collectWords('--format', texts))
      .option('--evidence', auditing.evidence)
      .option('--cache <folder>', auditing.cache, filled('--cache', texts))
      .option('--shard <i/n>', auditing.shard, shardOf(auditing))
      .option('--workers <n>', auditing.workers, workersOf(auditing)),
    texts,
  )
    .option('--allow-empty', texts.allowEmpty)
    .addOption(languageOption(texts))
    .addHelpText('after', `\n${texts.exitStatus}`)
    .action(async (paths: string[], flags: AuditFlags) => {
      const { out, cache, shard, workers } = flags;
      const { audit } = await audits();
      const options = {
        ...{ paths, out, cache, shard: shard ?? null, threads: workers },
        formats: [...(flags.format ?? []), ...(flags.evidence ? ['evidence'] : [])],
        given: givenOptions(flags, args),
        allowEmpty: flags.allowEmpty === true,
      };
      leave(await audit(options, { checker: once(checker), console, texts, worker: auditWorker }));
    });

  shaped(program.command('merge'), console, texts)
    .usage(auditing.mergeUsage)
    .description(auditing.merge)
    .argument('<folder...>', auditing.mergeFolders)
    .requiredOption('--out <folder>', auditing.out, filled('--out', texts))
    .option('--format <format>', auditing.format(auditFormatNames), collectWords('--format', texts))
    .addOption(languageOption(texts))
    .action(async (folders: string[], flags: { out: string; format?: readonly string[] }) => {
      const { merge } = await audits();
      const options = { folders, out: flags.out, formats: flags.format ?? [] };
      leave(await merge(options, { checker: once(checker), console, texts }));
    });

  shaped(program.command('verify'), console, texts)
    .usage(auditing.verifyUsage)
    .description(auditing.verify)
    .argument('<sheet...>', auditing.verifySheets)
    .option('--root <folder>', auditing.verifyRoot, filled('--root', texts))
    .addOption(languageOption(texts))
    .action(async (sheets: string[], { root }: { root?: string }) => {
      const { verify } = await audits();
      leave(await verify({ sheets, root }, { checker: once(checker), console, texts }));
    });

  const settle = baselineTexts(language);
  const baseline = shaped(program.command('baseline'), console, texts)
    .usage(settle.usage)
    .description(settle.baseline)
    .addOption(languageOption(texts))
    .action(() => {
      throw new UsageError(texts.unknownCommand('baseline'));
    });
  shaped(baseline.command('create'), console, texts)
    .usage(settle.createUsage)
    .description(settle.create)
    .argument('<path...>', settle.paths)
    .requiredOption('--out <file>', settle.out, filled('--out', texts))
    .requiredOption('--reason <reason>', settle.reason, filled('--reason', texts))
    .requiredOption('--by <name>', settle.by, filled('--by', texts))
    .option('--expires <date>', settle.expires, isoDate('--expires', texts))
    .option('--closed', settle.closed)
    .option('--add', settle.add)
    .option('--as-of <date>', texts.asOf, isoDate('--as-of', texts))
    .option('--jurisdiction <name>', texts.jurisdiction, filled('--jurisdiction', texts))
    .option('--ready-for <stage>', texts.readyFor, oneOf('--ready-for', stages, texts))
    .option('--level <level>', texts.level, oneOf('--level', levels, texts))
    .addOption(languageOption(texts))
    .action(async (paths: string[], flags: CreateFlags) => {
      const { out: file, reason, by, expires } = flags;
      const wishes = { paths, file, reason, by, expires, given: givenOptions(flags, args) };
      leave(
        await createBaseline(
          { ...wishes, closed: flags.closed === true, add: flags.add === true },
          { checker: once(checker), console, texts },
        ),
      );
    });
  shaped(baseline.command('prune'), console, texts)
    .usage(settle.pruneUsage)
    .description(settle.prune)
    .argument('<file>', settle.file)
    .argument('<path...>', settle.paths)
    .option('--as-of <date>', texts.asOf, isoDate('--as-of', texts))
    .option('--jurisdiction <name>', texts.jurisdiction, filled('--jurisdiction', texts))
    .option('--ready-for <stage>', texts.readyFor, oneOf('--ready-for', stages, texts))
    .addOption(languageOption(texts))
    .action(async (file: string, paths: string[], flags: CheckFlags) =>
      leave(
        await pruneBaseline(
          { paths, file, given: givenOptions(flags, args) },
          { checker: once(checker), console, texts },
        ),
      ),
    );

  const told = configTexts(language);
  judging(
    shaped(program.command('config'), console, texts)
      .usage(told.usage)
      .description(told.config)
      .argument('<file>', told.file)
      .option('--format <format>', told.format, oneOf('--format', listFormats, texts)),
    texts,
  )
    .addOption(languageOption(texts))
    .action((file: string, { format, ...flags }: Omit<CheckFlags, 'format'> & { format?: ListFormat }) =>
      leave(showConfig({ file, format: format ?? 'text', given: givenOptions(flags, args) }, console)),
    );

  shaped(program.command('explain'), console, texts)
    .usage(texts.explainUsage)
    .description(texts.explain)
    .argument('<id>', texts.explainId)
    .option('--as-of <date>', texts.explainAsOf, isoDate('--as-of', texts))
    .option('--jurisdiction <name>', texts.explainJurisdiction, filled('--jurisdiction', texts))
    .option('--law-library <folder>', texts.lawLibrary, filled('--law-library', texts))
    .addOption(languageOption(texts))
    .action(async (id: string, flags: { asOf?: string; jurisdiction?: string; lawLibrary?: string }) =>
      leave(explain({ id, language, ...flags }, await checker(console.cwd), console, texts)),
    );

  shaped(program.command('coverage'), console, texts)
    .usage(texts.coverageUsage)
    .description(texts.coverage)
    .option('--format <format>', texts.coverageFormat, oneOf('--format', listFormats, texts))
    .addOption(languageOption(texts))
    .action(async (flags: { format?: ListFormat }) =>
      leave(
        coverage({ format: flags.format ?? 'text', language }, await checker(console.cwd), console, texts),
      ),
    );

  shaped(program.command('rules'), console, texts)
    .usage(texts.rulesUsage)
    .description(texts.rules)
    .argument('[folder]', texts.rulesFolder)
    .addOption(languageOption(texts))
    .action(async (folder: string | undefined) =>
      leave(testRules(folder, await checker(resolve(console.cwd, folder ?? '.')), console, texts)),
    );

  const create = shaped(program.command('new'), console, texts)
    .usage(texts.newUsage)
    .description(texts.create)
    .option('--title <title>', texts.newTitle, filled('--title', texts))
    .option('--place <place>', texts.newPlaceOption, filled('--place', texts))
    .option('--authority <name>', texts.newAuthorityOption, filled('--authority', texts))
    .option('--lead <unit>', texts.newLead, filled('--lead', texts))
    .option('--category <category>', texts.newCategory, filled('--category', texts))
    .option('--form <form>', texts.newForm, filled('--form', texts))
    .addOption(
      new Option('--circumstance <name=是|否>', texts.newCircumstance).argParser(collectCircumstance(texts)),
    )
    .option('--as-of <date>', texts.newAsOf, isoDate('--as-of', texts))
    .option('--out <folder>', texts.newOut, filled('--out', texts))
    .addOption(languageOption(texts))
    .action(async (flags: Omit<DossierWishes, 'language'>) =>
      leave(newDossier({ ...flags, language }, (await checker(console.cwd)).law, console, texts)),
    );
  shaped(create.command('place'), console, texts)
    .usage(texts.newPlaceUsage)
    .description(texts.newPlace)
    .argument('<path>', texts.newPlacePath)
    .requiredOption('--code <code>', texts.newPlaceCode, filled('--code', texts))
    .option('--id <id>', texts.newPlaceId, filled('--id', texts))
    .addOption(languageOption(texts))
    .action(async (path: string, flags: { code: string; id?: string }) => {
      const known = (await checker(console.cwd)).law.places.map((place) => place.path);
      leave(newPlace({ path, ...flags }, known, console, texts));
    });

  shaped(program.command('lsp'), console, texts)
    .usage(texts.lspUsage)
    .description(texts.lsp)
    .option('--stdio', texts.lspStdio)
    // Editors add words of their own (--clientProcessId).
    .allowUnknownOption()
    .allowExcessArguments()
    .action(async (flags: { stdio?: boolean }) => {
      if (flags.stdio !== true) throw new UsageError(texts.lspWithoutStdio);
      await serve();
    });
  return program;
}

/** What the user said; what was not said is left to the settings files. */
function givenOptions(flags: Omit<CheckFlags, 'format'>, args: readonly string[]): GivenOptions {
  const { asOf, jurisdiction, readyFor, level, failOn, reportLevel, baseline } = flags;
  return {
    asOf,
    jurisdiction,
    readyFor,
    level,
    failOn,
    reportLevel,
    baseline,
    language: languageGiven(args),
  };
}

/** One checker for all places with the same rules: making one reads the whole law. */
function once(checker: CommandLine['checker']): CommandLine['checker'] {
  const known = new Map<string, Promise<Checker>>();
  return (from) => {
    const key = findSettings(from) ?? '';
    const found = known.get(key) ?? checker(from);
    known.set(key, found);
    return found;
  };
}

/** What every command that judges may be told beside `juece.yaml`; `givenOptions` reads it. */
function judging(command: Command, texts: UsageTexts): Command {
  return command
    .option('--as-of <date>', texts.asOf, isoDate('--as-of', texts))
    .option('--jurisdiction <name>', texts.jurisdiction, filled('--jurisdiction', texts))
    .option('--ready-for <stage>', texts.readyFor, oneOf('--ready-for', stages, texts))
    .option('--level <level>', texts.level, oneOf('--level', levels, texts))
    .option('--fail-on <severity>', texts.failOn, oneOf('--fail-on', failLevels, texts))
    .option('--report-level <severity>', texts.reportLevel, oneOf('--report-level', severities, texts))
    .option('--baseline <file>', texts.baseline, filled('--baseline', texts));
}

/** Help in the user's language; commander's own English errors are kept back and reworded by `mistake`. */
function shaped(command: Command, console: Console, texts: UsageTexts): Command {
  return command
    .helpOption('-h, --help', texts.help)
    .configureHelp({ styleTitle: (title) => texts.titles[title] ?? title })
    .configureOutput({ writeOut: (text) => console.out(text), writeErr: () => {} })
    .allowExcessArguments(false)
    .exitOverride();
}

function languageOption(texts: UsageTexts): Option {
  return new Option('--lang <language>', texts.lang).argParser(oneOf('--lang', languages, texts));
}

function mistake(error: unknown, texts: UsageTexts): string {
  // By name: the audit is a program of its own, with a class of its own.
  if (error instanceof Error && error.name === 'UsageError') return error.message;
  if (!(error instanceof CommanderError)) {
    return texts.internal(error instanceof Error ? (error.stack ?? error.message) : String(error));
  }
  const named = /'([^']*)'/.exec(error.message)?.[1] ?? '';
  const similar = /Did you mean (?:one of )?([^?]*)\?/.exec(error.message)?.[1];
  switch (error.code) {
    case 'commander.unknownOption':
      return texts.unknownOption(named, similar);
    case 'commander.missingArgument':
      return texts.missingArgument(named);
    case 'commander.missingMandatoryOptionValue':
      return texts.missingOption(named.split(' ')[0] ?? named);
    case 'commander.optionMissingArgument':
      return texts.missingValue(named.split(' ')[0] ?? named);
    case 'commander.excessArguments':
      return texts.tooManyArguments;
    default:
      return error.message;
  }
}
