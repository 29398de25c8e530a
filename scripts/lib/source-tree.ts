import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { parseSync } from 'vite';

const ROOT = join(import.meta.dirname, '..', '..');

/** Sources by path, as they stand in the repository: no tests. */
export function sourcesIn(...folders: readonly string[]): Map<string, string> {
  const sources = new Map<string, string>();
  for (const folder of folders) {
    for (const entry of readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })) {
      const path = posix.join(folder, entry.replaceAll('\\', '/'));
      if (/\.tsx?$/.test(path) && !/\.test\.|\.d\.ts$/.test(path))
        sources.set(path, readFileSync(join(ROOT, path), 'utf8'));
    }
  }
  return sources;
}

/** A node of a syntax tree, as far as these tests look into it. */
export interface SyntaxNode {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [field: string]: unknown;
}

/** Every node of a source, in no particular order. */
export function nodesOf(path: string, source: string): SyntaxNode[] {
  const { program, errors } = parseSync(path, source);
  if (errors.length > 0) throw new Error(`${path}: ${errors[0]?.message}`);
  const nodes: SyntaxNode[] = [];
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) for (const item of value) visit(item);
    else if (isNode(value)) {
      nodes.push(value);
      for (const field of Object.values(value)) visit(field);
    }
  };
  visit(program);
  return nodes;
}

export const isNode = (value: unknown): value is SyntaxNode =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string' && 'start' in value;

export interface Import {
  /** Path in the repository; for a package its name with "npm:" before it. */
  readonly target: string;
  /** Gone after compiling. */
  readonly typeOnly: boolean;
}

const FETCHES = new Set([
  'ImportDeclaration',
  'ExportNamedDeclaration',
  'ExportAllDeclaration',
  'ImportExpression',
  'TSImportType',
]);

/** What a source imports, in every form that the language has: static, dynamic, re-exported, of a type alone. */
export function importsOf(path: string, source: string): Import[] {
  return nodesOf(path, source).flatMap((node) => {
    if (!FETCHES.has(node.type)) return [];
    const from = isNode(node.source) ? node.source.value : undefined;
    if (typeof from !== 'string') {
      if (node.type === 'ImportExpression') throw new Error(`${path}: an import that only running it tells.`);
      return [];
    }
    const typeOnly = node.type === 'TSImportType' || node.importKind === 'type' || node.exportKind === 'type';
    return [{ target: targetOf(path, from), typeOnly }];
  });
}

function targetOf(path: string, from: string): string {
  if (from.startsWith('.')) return posix.join(posix.dirname(path), from);
  const parts = from.split('/');
  return `npm:${from.startsWith('@') ? parts.slice(0, 2).join('/') : parts[0]}`;
}
