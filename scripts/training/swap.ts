import { randomNumbers } from './crf.ts';
import type { GoldSentence } from './gold.ts';

type Label = GoldSentence['entities'][number]['label'];

/** How often a name stays, so that what really goes together is seen too. */
const STAYS: Readonly<Record<Label, number>> = { PER: 0.15, ORG: 0.15, LOC: 0.57 };

/**
 * The sentences with other names in them: each is put in the place of one of its kind, drawn from all the sentences given. A
 * name that a model has met says more than what stands around it, so it learns little of the latter from names alone; here the
 * surroundings stay and the names change. Sentences without names are left out.
 * @param seed of the drawing: equal sentences and seed give equal results
 */
export function swapped(sentences: readonly GoldSentence[], seed: number): GoldSentence[] {
  const random = randomNumbers(seed);
  const names: Record<Label, string[]> = { PER: [], ORG: [], LOC: [] };
  for (const { text, entities } of sentences)
    for (const { start, end, label } of entities) names[label].push(text.slice(start, end));
  return sentences.filter((s) => s.entities.length > 0).map((s) => swapIn(s, names, random));
}

function swapIn(
  sentence: GoldSentence,
  names: Readonly<Record<Label, readonly string[]>>,
  random: () => number,
): GoldSentence {
  let text = '';
  let at = 0;
  const entities = [...sentence.entities]
    .sort((a, b) => a.start - b.start)
    .map((entity) => {
      text += sentence.text.slice(at, entity.start);
      at = entity.end;
      const list = names[entity.label];
      const drawn = list[Math.floor(random() * list.length)]!;
      const start = text.length;
      text += random() < STAYS[entity.label] ? sentence.text.slice(entity.start, entity.end) : drawn;
      return { ...entity, start, end: text.length };
    });
  return { id: sentence.id, text: text + sentence.text.slice(at), entities };
}
