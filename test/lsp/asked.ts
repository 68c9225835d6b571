/**
 * Asks the server on behalf of a behaviour and writes the answer as lines that a person can read and compare.
 */
import type { Diagnostic, DocumentSymbol, Location, Range, TextEdit } from 'vscode-languageserver';
import type { Stage } from './stage.ts';

const severities = ['', '错误', '警告', '提示', '建议'] as const;

export async function asked(
  stage: Stage,
  verb: string,
  first: string,
  second: string,
): Promise<readonly string[]> {
  const { client, caret } = stage;
  const path = verb === 'pulled' || first !== '' ? first : caret.path;
  const textDocument = { uri: stage.uriOf(path) };
  const position = stage.text(path).positionAt(caret.offset);
  const range = { start: position, end: position };
  const place = ({ uri, range: at }: Location) =>
    `${stage.pathOf(uri)} ${words(stage, stage.pathOf(uri), at)}`;
  switch (verb) {
    case 'pulled':
      return (await client.pull(textDocument.uri)).map((one) => diagnosticLine(stage, path, one));
    case 'published': {
      const { params } = await client.hears(
        'textDocument/publishDiagnostics',
        (told) => told.params.uri === textDocument.uri,
      );
      return params.diagnostics.map((one: Diagnostic) => diagnosticLine(stage, path, one));
    }
    case 'message': {
      const items = await client.pull(stage.uriOf(second));
      return items.filter(({ code }) => code === first).flatMap(({ message }) => String(message).split('\n'));
    }
    case 'related': {
      const items = await client.pull(stage.uriOf(second));
      return items
        .filter(({ code }) => code === first)
        .flatMap(({ relatedInformation }) =>
          (relatedInformation ?? []).map(({ location }) => place(location)),
        );
    }
    case 'surveyed': {
      const { items } = await client.request('workspace/diagnostic', { previousResultIds: [] });
      return items
        .flatMap((report: { uri: string; items?: Diagnostic[] }) =>
          (report.items ?? []).map((one) => `${stage.pathOf(report.uri)} ${one.code}`),
        )
        .sort();
    }
    case 'hovered': {
      const hover = await client.request('textDocument/hover', { textDocument, position });
      return hover === null ? [] : String(hover.contents.value).split('\n');
    }
    case 'completed': {
      const list = await client.request('textDocument/completion', { textDocument, position });
      return (list?.items ?? []).map(({ label, detail }: { label: string; detail?: string }) =>
        detail === undefined ? label : `${label} — ${detail}`,
      );
    }
    case 'followed':
      return ((await client.request('textDocument/definition', { textDocument, position })) ?? []).map(place);
    case 'referenced': {
      const context = { includeDeclaration: true };
      return (
        (await client.request('textDocument/references', { textDocument, position, context })) ?? []
      ).map(place);
    }
    case 'outlined':
      return outline((await client.request('textDocument/documentSymbol', { textDocument })) ?? [], '');
    case 'lensed':
      return ((await client.request('textDocument/codeLens', { textDocument })) ?? []).map(
        (lens: { command: { title: string }; range: Range }) =>
          `${lens.range.start.line + 1} ${lens.command.title}`,
      );
    case 'offered': {
      const diagnostics = await client.pull(textDocument.uri);
      const params = { textDocument, range, context: { diagnostics } };
      return ((await client.request('textDocument/codeAction', params)) ?? []).map(
        ({ title }: { title: string }) => title,
      );
    }
    case 'renaming': {
      const files = [{ oldUri: stage.uriOf(first), newUri: stage.uriOf(second) }];
      const edit = await client.request('workspace/willRenameFiles', { files });
      return (edit?.documentChanges ?? []).flatMap(
        (change: { textDocument: { uri: string }; edits: TextEdit[] }) =>
          change.edits.map(
            (one) => `${place({ uri: change.textDocument.uri, range: one.range })} → ${one.newText}`,
          ),
      );
    }
    case 'listed':
      return (await client.request('juece/dossiers', {})).map(
        (one: { title: string; uri: string }) => `${stage.pathOf(one.uri)} ${one.title}`,
      );
    default:
      throw new Error(`unknown question: ${verb}`);
  }
}

function words(stage: Stage, path: string, range: Range): string {
  return `「${stage.text(path).getText(range)}」`;
}

function diagnosticLine(stage: Stage, path: string, { severity, code, range }: Diagnostic): string {
  return `${severities[severity ?? 0]} ${code} ${words(stage, path, range)}`;
}

function outline(symbols: readonly DocumentSymbol[], indent: string): string[] {
  return symbols.flatMap(({ name, children = [] }) => [indent + name, ...outline(children, `${indent}  `)]);
}
