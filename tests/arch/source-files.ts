import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseSync, Visitor, type ESTree } from 'vite';

export const root = resolve(import.meta.dirname, '../..');

/** A source file as the rules see it: its path below the project's folder, with slashes, and its text. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

const SKIPPED = /(^|\/)(node_modules|out|dist|dist-test|coverage|test-results|\.git)(\/|$)/;

/** Reads every file below the folders whose name ends as asked, whether committed or not. */
export function readSources(folders: readonly string[], ends: RegExp): SourceFile[] {
  return folders
    .filter(folder => existsSync(join(root, folder)))
    .flatMap(folder =>
      readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
        .filter(entry => entry.isFile())
        .map(entry =>
          join(entry.parentPath, entry.name)
            .slice(root.length + 1)
            .replaceAll('\\', '/'),
        ),
    )
    .filter(path => ends.test(path) && !SKIPPED.test(path))
    .toSorted()
    .map(readSource);
}

export function readSource(path: string): SourceFile {
  return { path, text: readFileSync(join(root, path), 'utf8') };
}

/** Every file that git knows of, or would take: what somebody else gets to see. */
export function listTrackedFiles(): string[] {
  const git = ['ls-files', '--cached', '--others', '--exclude-standard', '-z'];
  return execFileSync('git', git, { cwd: root, encoding: 'utf8' })
    .split('\0')
    .filter(path => path !== '' && existsSync(join(root, path)));
}

export interface Import {
  readonly specifier: string;
  readonly isType: boolean;
  readonly line: number;
}

/** Every way in which one module can name another, types included. */
export function readImports({ path, text }: SourceFile): Import[] {
  const found: Import[] = [];
  const add = (node: { start: number; source: ESTree.Expression | null }, isType: boolean) => {
    if (node.source?.type !== 'Literal' || typeof node.source.value !== 'string') return;
    found.push({ specifier: node.source.value, isType, line: lineOf(text, node.start) });
  };
  new Visitor({
    ImportDeclaration(node) {
      const named = node.specifiers.map(
        each => each.type === 'ImportSpecifier' && each.importKind === 'type',
      );
      add(node, node.importKind === 'type' || (named.length > 0 && named.every(Boolean)));
    },
    ExportNamedDeclaration: node => add(node, node.exportKind === 'type'),
    ExportAllDeclaration: node => add(node, node.exportKind === 'type'),
    ImportExpression: node => add(node, false),
    TSImportType: node => add(node, true),
    CallExpression(node) {
      const [source] = node.arguments;
      const isRequire = node.callee.type === 'Identifier' && node.callee.name === 'require';
      if (isRequire && source?.type === 'Literal') add({ start: node.start, source }, false);
    },
  }).visit(parse({ path, text }).program);
  return found;
}

export function parse({ path, text }: SourceFile) {
  const result = parseSync(path, text);
  const [error] = result.errors;
  if (error) throw new Error(`${path} does not parse: ${error.message}`);
  return result;
}

/** Lines count from 1, as editors show them. */
export function lineOf(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}
