/**
 * Measures linking alone: the gold's own mentions are linked, and the entities compared with the gold's (B-cubed).
 *
 *   npx node scripts/evaluate-linking.ts GOLD.jsonl… [--errors]
 */
import { readFileSync } from 'node:fs';
import { indonesianLinking } from '../lib/languages/id/linking.ts';
import { linkInstitutions } from '../lib/link/institutions.ts';
import { linkPersons } from '../lib/link/persons.ts';
import { tokenize } from '../lib/text/tokens.ts';

interface GoldMention {
  readonly kind: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly name?: string | null;
  readonly entity?: string;
  readonly office?: { readonly text: string } | null;
}
interface GoldArticle {
  readonly id: string;
  readonly text: string;
  readonly annotations: readonly GoldMention[];
}

class BCubed {
  private precision = 0;
  private recall = 0;
  private count = 0;

  add(gold: readonly string[], found: readonly string[]): number[] {
    return gold.map((g, i) => {
      const sameGold = gold.flatMap((x, j) => (x === g ? [j] : []));
      const sameFound = found.flatMap((x, j) => (x === found[i] ? [j] : []));
      const both = sameGold.filter((j) => found[j] === found[i]).length;
      this.precision += both / sameFound.length;
      this.recall += both / sameGold.length;
      this.count++;
      return both / sameFound.length + both / sameGold.length - 1;
    });
  }

  toString(): string {
    const p = this.count ? this.precision / this.count : 0;
    const r = this.count ? this.recall / this.count : 0;
    const f = p + r ? (2 * p * r) / (p + r) : 0;
    return `P ${p.toFixed(3)}  R ${r.toFixed(3)}  F1 ${f.toFixed(3)}  (${this.count} mentions)`;
  }
}

const args = process.argv.slice(2);
const showErrors = args.includes('--errors');
for (const file of args.filter((a) => !a.startsWith('--'))) {
  const scores = { official: new BCubed(), 'any person': new BCubed(), institution: new BCubed() };
  const errors: string[] = [];
  let wrongNames = 0;
  for (const line of readFileSync(file, 'utf8').split('\n').filter(Boolean)) {
    const article = JSON.parse(line) as GoldArticle;
    const language = indonesianLinking.forArticle(tokenize(article.text));
    const people = article.annotations.filter((a) => a.kind === 'official' || a.kind === 'person');
    const bodies = article.annotations.filter((a) => a.kind === 'institution');
    const linkedPeople = linkPersons(
      people.map((a) => ({ ...a, name: a.name ?? null, office: a.office ?? null })),
      article.text,
      language,
    );
    const linkedBodies = linkInstitutions(bodies, article.text, language);
    const report = (
      kind: string,
      gold: readonly GoldMention[],
      found: readonly { readonly entity: string }[],
      quality: readonly number[],
    ) => {
      gold.forEach((g, i) => {
        if (g.entity !== found[i]?.entity) wrongNames++;
        if ((quality[i] ?? 1) < 1)
          errors.push(
            `${article.id} ${kind} "${g.text.replace(/\s+/g, ' ')}" gold ${g.entity} | got ${found[i]?.entity}`,
          );
      });
    };
    const official = people.map((p, i) => ({ p, l: linkedPeople[i] })).filter((x) => x.p.kind === 'official');
    scores.official.add(
      official.map((x) => x.p.entity ?? ''),
      official.map((x) => x.l?.entity ?? ''),
    );
    report(
      'person',
      people,
      linkedPeople,
      scores['any person'].add(
        people.map((p) => p.entity ?? ''),
        linkedPeople.map((l) => l.entity),
      ),
    );
    report(
      'institution',
      bodies,
      linkedBodies,
      scores.institution.add(
        bodies.map((b) => b.entity ?? ''),
        linkedBodies.map((l) => l.entity),
      ),
    );
  }
  console.log(file);
  for (const [kind, score] of Object.entries(scores)) console.log(`  ${kind.padEnd(12)} ${score}`);
  console.log(`  entity names that differ from the gold's: ${wrongNames}`);
  if (showErrors) for (const e of errors) console.log(e);
}
