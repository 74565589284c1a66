import { posix } from 'node:path';
import { Visitor, type ESTree } from 'vite';
import { lineOf, parse, readImports, type SourceFile } from './source-files.ts';

/** Each rule says what is wrong with one file, one line each: where, what, and what to do. */
export type Rule = (file: SourceFile) => string[];

export const LINE_MAX_COLUMNS = 110;
export const FUNCTION_MAX_LINES = 70;
export const FILE_MAX_LINES = 400;

/** Files that may be long, each with the reason. Everything else that reaches a limit is two ideas. */
export const LONG_FILES: readonly (readonly [path: RegExp, reason: string])[] = [
  [/^renderer\/text\/(ko|en)\/.+\.ts$/, 'a text catalogue'],
  [/\.table\.test\.ts$/, 'a table, whose rows are as wide as what they list'],
  [/^tests\/arch\/(dependencies|tidy)\.test\.ts$/, 'a table of made-up sources'],
];

const mayBeLong = (path: string) => LONG_FILES.some(([pattern]) => pattern.test(path));

export const linesFit: Rule = ({ path, text }) =>
  text.split('\n').flatMap((line, index) => {
    if (line.length <= LINE_MAX_COLUMNS || mayBeLong(path)) return [];
    const width = `${line.length} columns wide, more than ${LINE_MAX_COLUMNS}`;
    return [`${path}:${index + 1} is ${width}: break the line.`];
  });

export const fileFits: Rule = ({ path, text }) => {
  const lines = text.trimEnd().split('\n').length;
  return lines > FILE_MAX_LINES && !mayBeLong(path)
    ? [`${path} has ${lines} lines, more than ${FILE_MAX_LINES}: make it two files, one idea each.`]
    : [];
};

/** A test file's `describe` holds tests, not steps: it is an outline, and has no limit of its own. */
const OUTLINES = /^(describe|describe\.\w+|suite)(\(.*\))?$/s;

export const functionsFit: Rule = file => {
  const { text } = file;
  const problems: string[] = [];
  const outlines = new Set<number>();
  const check = (node: ESTree.Function | ESTree.ArrowFunctionExpression) => {
    const first = lineOf(text, node.start);
    const lines = lineOf(text, node.end) - first + 1;
    if (lines <= FUNCTION_MAX_LINES || outlines.has(node.start)) return;
    const length = `${lines} lines, more than ${FUNCTION_MAX_LINES}`;
    problems.push(`${file.path}:${first} a function of ${length}: split it by its steps.`);
  };
  new Visitor({
    CallExpression({ callee, arguments: given }) {
      if (OUTLINES.test(text.slice(callee.start, callee.end)))
        for (const each of given) outlines.add(each.start);
    },
    FunctionDeclaration: check,
    FunctionExpression: check,
    ArrowFunctionExpression: check,
  }).visit(parse(file).program);
  return problems;
};

/**
 * Words that say nothing about what a thing does. A shop's manager is a role, and so lower case or a whole
 * word.
 */
const EMPTY_WORDS = /(Manager|Helpers?|Utils?|Utilities)$/;
const EMPTY_FILE_NAMES = /(^|[-.])(managers?|helpers?|utils?|utilities)\.(tsx?|css)$/;

export const namesSaySomething: Rule = file => {
  const problems: string[] = [];
  if (EMPTY_FILE_NAMES.test(posix.basename(file.path)))
    problems.push(`${file.path} is named after nothing: say what it holds.`);
  const check = (name: ESTree.Node | null) => {
    if (name?.type !== 'Identifier' || !EMPTY_WORDS.test(name.name) || ROLE_NAMES.test(name.name)) return;
    problems.push(
      `${file.path}:${lineOf(file.text, name.start)} "${name.name}" says nothing: name what it does.`,
    );
  };
  new Visitor({
    VariableDeclarator: ({ id }) => check(id),
    FunctionDeclaration: ({ id }) => check(id),
    ClassDeclaration: ({ id }) => check(id),
    TSInterfaceDeclaration: ({ id }) => check(id),
    TSTypeAliasDeclaration: ({ id }) => check(id),
  }).visit(parse(file).program);
  return problems;
};

const ROLE_NAMES = /^(as|is|by|of|for)?Manager$/;

/** Put together here, so that this file does not break its own rule. */
const UNFINISHED = /\b(?:TO(?:)DO|FIX(?:)ME|X(?:)XX)\b/;

export const nothingIsUnfinished: Rule = ({ path, text }) =>
  text.split('\n').flatMap((line, index) => {
    const found = UNFINISHED.exec(line);
    return found ? [`${path}:${index + 1} says ${found[0]}: do it, or write an issue.`] : [];
  });

/** `x as Y`, `x!` and silenced checks are promises to the compiler: each says beside it why it holds. */
export const promisesHaveReasons: Rule = file => {
  const { path, text } = file;
  const { program, comments } = parse(file);
  const commented = new Set<number>();
  for (const { start, end } of comments)
    for (let line = lineOf(text, start); line <= lineOf(text, end); line++) commented.add(line);
  const problems: string[] = [];
  const check = (node: ESTree.Node, operator: number, what: string) => {
    // The comment stands on the line of the promise, or ends on the line before the expression or the
    // promise.
    const near = [
      lineOf(text, node.start) - 1,
      lineOf(text, operator) - 1,
      lineOf(text, operator),
      lineOf(text, node.end),
    ];
    if (!near.some(line => commented.has(line)))
      problems.push(`${path}:${lineOf(text, operator)} has ${what} without a reason in a comment beside it.`);
  };
  new Visitor({
    TSAsExpression(node) {
      const type = text.slice(node.typeAnnotation.start, node.typeAnnotation.end);
      // An empty list fits every list, and needs no reason.
      const isEmptyList = text.slice(node.expression.start, node.expression.end) === '[]';
      if (type !== 'const' && !isEmptyList) check(node, node.expression.end, `"as ${type.split('\n')[0]}"`);
    },
    TSTypeAssertion: node => check(node, node.start, 'a cast'),
    TSNonNullExpression: node => check(node, node.end, 'a "!"'),
  }).visit(program);
  for (const { value, start } of comments)
    if (SILENCER.test(value) && !SILENCER_WITH_REASON.test(value))
      problems.push(`${path}:${lineOf(text, start)} silences a check without saying why: "-- because …".`);
  return problems;
};

const SILENCER = /^\s*(oxlint-disable|eslint-disable|@ts-(expect-error|ignore|nocheck))/;
const SILENCER_WITH_REASON =
  /^\s*(?:(?:oxlint|eslint)-disable\S*\s+\S+.*\s--\s+\S.*|@ts-expect-error:?\s+\S.*)$/s;

/** What only one machine has, and a reader of the project does not: folders, package mirrors. */
const MACHINE_PATH = /(?<![\w.~-])\/(work|root|home\/\w+|Users\/\w+|tmp\/(bash|hosts)\w*)\/[\w.-]/;
const FOREIGN_REGISTRY =
  /https?:\/\/(?!registry\.npmjs\.org\/)[\w.-]*(registry|artifactory|nexus|verdaccio|npm-mirror)[\w.-]*/i;

export const nothingIsLocal: Rule = ({ path, text }) =>
  text.split('\n').flatMap((line, index) => {
    const found = MACHINE_PATH.exec(line) ?? FOREIGN_REGISTRY.exec(line);
    return found ? [`${path}:${index + 1} names "${found[0]}", which exists on one machine only.`] : [];
  });

/**
 * Finds the files that nothing reaches from an entry, by import or from a style sheet.
 *
 * @param entries Whether a file is started by itself: a program, a page, a test.
 */
export function findDeadFiles(files: readonly SourceFile[], entries: (path: string) => boolean): string[] {
  const byPath = new Map(files.map(file => [file.path, file]));
  const reached = new Set<string>();
  const waiting = [...byPath.keys()].filter(entries);
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    const file = byPath.get(path);
    if (!file || reached.has(path)) continue;
    reached.add(path);
    for (const named of pathsNamedIn(file)) waiting.push(named, posix.join(posix.dirname(file.path), named));
  }
  return [...byPath.keys()]
    .filter(path => !reached.has(path))
    .map(path => `${path} is reached from no program, page or test: delete it, or use it.`);
}

/** A program that a test starts by its path counts too, from the test's folder or from the project's. */
const STARTED = /['"`](?:\.\/)?([\w./-]+\.ts)['"`]/g;
const LINKED = /(?:@import\s+(?:url\()?|url\(|src="|href=")\s*['"]?([^'")]+)/g;

function pathsNamedIn(file: SourceFile): string[] {
  const matches = [...file.text.matchAll(isCode(file) ? STARTED : LINKED)].map(([, path]) => path ?? '');
  return isCode(file) ? [...matches, ...readImports(file).map(({ specifier }) => specifier)] : matches;
}

function isCode({ path }: SourceFile): boolean {
  return /\.tsx?$/.test(path);
}
