/** The rules of the house, checked: who imports whom, what pure code may name, how large things get. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const files = ['entrypoints', 'components', 'utils']
  .flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((name) => `${folder}/${name}`),
  )
  .map((name) => name.replaceAll('\\', '/'))
  .filter((name) => /\.tsx?$/.test(name) && !name.endsWith('.d.ts'));

/** Source without comments and without the contents of strings, line numbers kept. */
function stripText(source: string): string {
  const blank = (match: string) => match.replace(/[^\n]/g, ' ');
  return source.replace(/\/\*[\s\S]*?\*\/|(?<![:'"`\\])\/\/[^\n]*/g, blank);
}
const sources = new Map(files.map((name) => [name, readFileSync(join(root, name), 'utf8')]));
const code = new Map([...sources].map(([name, source]) => [name, stripText(source)]));

interface Import {
  readonly from: string;
  readonly target: string;
  readonly isType: boolean;
}
const imports: Import[] = [...code].flatMap(([from, source]) =>
  [
    ...source.matchAll(
      /(?:^|\n)\s*(?:import|export)\s+(type\s)?(?:[^'";]*?\sfrom\s+)?'([^']+)'|import\('([^']+)'\)/g,
    ),
  ].map((m) => ({
    from,
    target: toModule(from, m[2] ?? m[3] ?? ''),
    isType: m[1] !== undefined,
  })),
);
function toModule(from: string, specifier: string): string {
  if (!specifier.startsWith('.')) return specifier;
  const path = relative(root, resolve(root, dirname(from), specifier)).replaceAll('\\', '/');
  const candidates = [path, `${path}.ts`, `${path}.tsx`, `${path}/index.ts`];
  return candidates.find((candidate) => sources.has(candidate)) ?? path;
}

const BROWSER_BOUND = /^utils\/(?:browser\/|settings\/store\.ts|messaging\/(?:messenger|saveClip)\.ts)/;
const isPure = (name: string) => name.startsWith('utils/') && !BROWSER_BOUND.test(name);
const STEPS = ['capture', 'images', 'links', 'clean', 'extract', 'sanitize', 'markdown', 'frontmatter'];
const stepOf = (name: string) => STEPS.find((step) => name.startsWith(`utils/${step}/`));
const linesOf = (name: string) => (sources.get(name) ?? '').split('\n').length - 1;

test('there is something to check', () => {
  expect(files.length).toBeGreaterThan(30);
  expect(imports.length).toBeGreaterThan(60);
});

test('every relative import leads to a file', () => {
  const lost = imports.filter(({ target }) => /^(?:utils|components|entrypoints)\//.test(target));
  expect(lost.filter(({ target }) => !sources.has(target) && !/\.css$/.test(target))).toEqual([]);
});

test('pure code imports nothing of the browser, of the interface or from above', () => {
  const bad = imports.filter(
    ({ from, target }) =>
      isPure(from) &&
      (/^(?:wxt|webextension-polyfill|preact)/.test(target) ||
        /^(?:components|entrypoints)\//.test(target) ||
        BROWSER_BOUND.test(target)),
  );
  expect(bad).toEqual([]);
});

test('pure code never names the ambient page or the browser', () => {
  const ambient = /(?<![.\w$'"`-])(?:document|window|location|navigator|fetch|browser|chrome)(?=\.|\()/;
  const bad = [...code]
    .filter(([name]) => isPure(name))
    .flatMap(([name, source]) => {
      const parameters = new Set(
        [...source.matchAll(/[(,{]\s*(?:\{[^}]*\b)?(document|window|location)\b/g)].map((m) => m[1]),
      );
      return source.split('\n').flatMap((line, i) => {
        const named = ambient.exec(line.replace(/'[^']*'|`[^`]*`|\/\^?\(\?:.*\/[a-z]*/g, "''"))?.[0];
        return named && !parameters.has(named) && !/\b(?:const|let)\b/.test(line) && !hasLocal(source, named)
          ? [`${name}:${i + 1} ${named}`]
          : [];
      });
    });
  expect(bad).toEqual([]);
});
function hasLocal(source: string, name: string): boolean {
  return new RegExp(`(?:(?:const|let)\\s+(?:\\{[^}]*\\b)?|[(,]\\s*(?:\\{[^}]*\\b)?)${name}\\b`).test(source);
}

test('steps do not import each other', () => {
  const bad = imports.filter(({ from, target }) => {
    const [a, b] = [stepOf(from), stepOf(target)];
    return a && b && a !== b;
  });
  expect(bad).toEqual([]);
  // What a rule looks like and which page it is for is common ground; the list of rules is the pipeline's.
  const lists = imports.filter(({ from, target }) => stepOf(from) && target === 'utils/sites/index.ts');
  expect(lists).toEqual([]);
});

test('each library is wrapped once', () => {
  const users = (library: string) => [
    ...new Set(
      imports.filter(({ target, isType }) => target === library && !isType).map(({ from }) => dirname(from)),
    ),
  ];
  expect(users('@mozilla/readability')).toEqual(['utils/extract']);
  expect(users('dompurify')).toEqual(['utils/sanitize']);
  expect(
    imports
      .filter(({ target, isType }) => target === 'webextension-polyfill' && !isType)
      .map(({ from }) => from),
  ).toEqual(['utils/browser/api.ts']);
});

test('browser differences live in utils/browser only', () => {
  const bad = [...code].filter(
    ([name, source]) => !name.startsWith('utils/browser/') && source.includes('import.meta.env.FIREFOX'),
  );
  expect(bad.map(([name]) => name)).toEqual([]);
});

test('components do not name the browser; entry points are wiring', () => {
  const bad = imports.filter(
    ({ from, target }) => from.startsWith('components/') && target === 'utils/browser/api.ts',
  );
  expect(bad).toEqual([]);
  const entry = files.filter((name) => name.startsWith('entrypoints/'));
  const long = entry.filter(
    (name) =>
      (code.get(name) ?? '').split('\n').filter((line) => !/^\s*(?:$|import\b)/.test(line)).length > 40,
  );
  expect(long).toEqual([]);
});

test('no import cycle', () => {
  const graph = new Map<string, string[]>();
  for (const { from, target, isType } of imports) {
    if (!isType && sources.has(target)) graph.set(from, [...(graph.get(from) ?? []), target]);
  }
  const done = new Set<string>();
  const cycles: string[] = [];
  const visit = (node: string, path: string[]) => {
    if (path.includes(node)) cycles.push([...path.slice(path.indexOf(node)), node].join(' > '));
    if (done.has(node) || path.includes(node)) return;
    for (const next of graph.get(node) ?? []) visit(next, [...path, node]);
    done.add(node);
  };
  for (const node of graph.keys()) visit(node, []);
  expect(cycles).toEqual([]);
});

test('no any, no console outside the log, no empty catch, no innerHTML writing', () => {
  const bad = [...code].flatMap(([name, source]) => [
    ...(/(?::\s*|<|as\s+)any\b/.test(source) ? [`${name}: any`] : []),
    ...(/\bconsole\./.test(source) && name !== 'utils/browser/log.ts' ? [`${name}: console`] : []),
    ...(/\.(?:innerHTML|outerHTML)\s*=[^=]|insertAdjacentHTML|document\.write\(/.test(source)
      ? [`${name}: innerHTML`]
      : []),
  ]);
  const empty = [...sources]
    .filter(([, source]) => /catch\s*(?:\([^)]*\))?\s*\{\s*\}/.test(source))
    .map(([name]) => `${name}: empty catch`);
  expect([...bad, ...empty]).toEqual([]);
});

test('site rules hold data, no code', () => {
  const rules = files.filter((name) => /^utils\/sites\/(?!types|match|index|scriptContent)/.test(name));
  expect(rules.length).toBeGreaterThan(0);
  const bad = rules.filter((name) =>
    /=>|\bfunction\b|\bnew\b/.test((code.get(name) ?? '').replace(/'[^'\n]*'/g, "''")),
  );
  expect(bad).toEqual([]);
});

/** Lists of facts; everything else has a limit. */
const isData = (name: string) =>
  /^utils\/sites\/|^utils\/frontmatter\/presets\/|(?:tracking|redirects|policy|vocabulary)[^/]*\.ts$/i.test(
    name,
  );

test('files have at most 250 lines', () => {
  expect(
    files.filter((name) => linesOf(name) > 250 && !isData(name)).map((name) => `${name} ${linesOf(name)}`),
  ).toEqual([]);
});

test('functions have at most 60 lines', () => {
  const long = [...code].flatMap(([name, source]) => longFunctions(name, source));
  expect(long).toEqual([]);
});
/** By indentation: a formatter guarantees that a function's closing brace stands where its line began. */
function longFunctions(name: string, source: string): string[] {
  const lines = source.split('\n');
  return lines.flatMap((line, i) => {
    if (
      !/^\s*(?:export\s+)?(?:default\s+)?(?:async\s+)?function\b|=>\s*\{$|^\s+(?:async\s+)?[\w#]+\([^)]*\)[^;=]*\{$/.test(
        line,
      )
    )
      return [];
    if (!line.trimEnd().endsWith('{') && !line.trimEnd().endsWith('(')) return [];
    if (/^\s*(?:if|for|while|switch|return)\b/.test(line)) return [];
    const indent = /^\s*/.exec(line)?.[0] ?? '';
    const end = lines.findIndex((other, j) => j > i && other.startsWith(`${indent}}`));
    return end - i > 60 ? [`${name}:${i + 1} ${end - i} lines`] : [];
  });
}

test('every export is documented', () => {
  const bad = [...sources].flatMap(([name, source]) =>
    source.split('\n').flatMap((line, i, lines) => {
      if (!/^export (?:async )?(?:function|const|class|interface|type|abstract class)\s+\w/.test(line))
        return [];
      let above = i - 1;
      while (above >= 0 && /^\s*(?:@|\/\/ biome)/.test(lines[above] ?? '')) above -= 1;
      return /\*\/\s*$/.test(lines[above] ?? '') ? [] : [`${name}:${i + 1}`];
    }),
  );
  expect(bad).toEqual([]);
});

test('nothing names a workplace', () => {
  const bad = [...sources]
    .filter(([, source]) => /\/(?:work|farm|root)\/|\.\.\/shared/.test(source))
    .map(([name]) => name);
  expect(bad).toEqual([]);
});
