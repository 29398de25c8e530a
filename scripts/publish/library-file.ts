import { ulid } from 'ulid';
import { annotate } from '../../lib/annotate.ts';
import { makeClipping, sha256 } from '../../lib/clipping/make.ts';
import { jsonExporter } from '../../lib/export/json.ts';
import type { ArticleSnapshot } from '../../lib/model/article.ts';
import type { Clipping, Collection } from '../../lib/model/clipping.ts';
import { loadIndonesian } from '../language.ts';
import { STORIES, snapshotOf } from './stories.ts';

/** A file to import: the made-up articles as clippings, with what the recogniser that ships finds in them. */
export async function libraryFile(first: ArticleSnapshot): Promise<string> {
  const language = await loadIndonesian();
  const names = [...new Set(STORIES.map((story) => story.collection))];
  const collections: Collection[] = names.map((name, i) => ({
    id: ulid(Date.UTC(2024, 7, i + 1)),
    name,
    note: '',
    createdAt: '2024-08-01T00:00:00Z',
  }));
  const idOf = (name: string): string[] => collections.filter((c) => c.name === name).map((c) => c.id);
  const clip = async (
    article: ArticleSnapshot,
    at: string,
    more: { collection: string; tags: readonly string[]; note?: string },
  ) =>
    makeClipping(
      article,
      await sha256(article.text),
      annotate(article, language),
      { collections: idOf(more.collection), tags: more.tags, note: more.note ?? '' },
      new Date(at),
    );
  const clippings: Clipping[] = [
    await clip(first, '2024-09-18T03:42:00Z', {
      collection: 'Netralitas ASN 2024',
      tags: ['rakor', 'camat-lurah'],
      note: 'Cek peringkat kerawanan ke rilis Bawaslu RI.',
    }),
  ];
  for (const story of STORIES) clippings.push(await clip(snapshotOf(story), story.clipped, story));
  let file = '';
  const source = {
    total: clippings.length,
    collection: null,
    collections,
    clippings: async function* () {
      yield* clippings;
    },
  };
  for await (const piece of jsonExporter.write(source, {})) file += piece;
  return file;
}
