/** Sends the background what a page that has taken over its own process could send, and checks that nothing comes of it. */
import fc from 'fast-check';
import type { Reply } from '../../lib/messages/envelope.ts';
import type { Origin } from '../../lib/messages/sender.ts';
import type { SorotDatabase } from '../../lib/store/database.ts';

type Listener = (message: unknown, origin: Origin) => Promise<Reply> | undefined;

/** A page of another site than anything that the library holds, and a stranger. */
const attackers: readonly Origin[] = [{ kind: 'page', url: 'https://evil.example/x', tabId: 2 }, { kind: 'stranger' }];

/** Refusals that are meant; 'internal' would be a defect, and 'quota' something written. */
const REFUSALS = new Set(['invalid', 'refused', 'not-found', 'no-annotator']);

/** Arguments of the right shape about someone else's clippings, and changed forms of them. */
function argumentsAbout(url: string, id: string): fc.Arbitrary<unknown> {
  const right = fc.constantFrom<unknown>(
    { id },
    { canonicalUrl: url },
    { canonicalUrl: url, id },
    { canonicalUrl: url, text: 'x' },
    { limit: 100 },
    { id, text: 'x' },
    { id, note: 'x' },
    { name: 'x' },
    null,
  );
  const poisoned = fc
    .tuple(right, fc.constantFrom('__proto__', 'constructor', 'toString', 'length'), fc.anything())
    .map(([value, key, odd]) =>
      JSON.parse(`{"${key}":${JSON.stringify(odd) ?? 'null'},"id":${JSON.stringify(value)}}`),
    );
  return fc.oneof(right, poisoned, fc.anything({ maxDepth: 4 }));
}

/**
 * @param listen the background's listener
 * @param target a clipping of another site, which no attacker may read or change
 * @returns what a counterexample says; null when everything held
 */
export async function attackMessages(
  listen: Listener,
  db: SorotDatabase,
  target: { readonly url: string; readonly id: string },
  names: readonly string[],
  cases: number,
  seed?: number,
): Promise<string | null> {
  const snapshot = async () => JSON.stringify(await Promise.all(db.tables.map((table) => table.toArray())));
  const before = await snapshot();
  const call = fc.oneof(
    { weight: 9, arbitrary: fc.constantFrom(...names) },
    { weight: 1, arbitrary: fc.constantFrom('__proto__', 'constructor', 'hasOwnProperty', '', 'clipping.save ') },
  );
  const property = fc.asyncProperty(
    call,
    argumentsAbout(target.url, target.id),
    fc.constantFrom(...attackers),
    async (name, argument, origin) => {
      const reply = await listen({ sorot: 1, call: name, argument }, origin);
      if (!reply) return false;
      if (!reply.ok && !REFUSALS.has(reply.error.code)) return false;
      if (reply.ok && JSON.stringify(reply.value ?? null).includes(target.id)) return false;
      return (await snapshot()) === before;
    },
  );
  const result = await fc.check(property, { numRuns: cases, ...(seed === undefined ? {} : { seed }) });
  if (!result.failed) return null;
  return `${JSON.stringify(result.counterexample)} ${String(result.errorInstance ?? '')}`.slice(0, 400);
}
