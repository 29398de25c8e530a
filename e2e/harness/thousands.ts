import { makeClipping, sha256 } from '../../lib/clipping/make.ts';
import { FORMAT, FORMAT_VERSION } from '../../lib/export/format.ts';
import { annotations, article } from '../../lib/store/sample.ts';

/** A file of so many short clippings, in lines (NDJSON), to be imported. */
export async function thousands(count: number): Promise<string> {
  const about = article();
  const hash = await sha256(about.text);
  let lines = '';
  for (let n = 0; n < count; n++) {
    const url = `https://ribuan.example/berita/${n}`;
    const at = new Date(Date.UTC(2023, 0, 1) + n * 3_600_000);
    const clipping = makeClipping(
      { ...about, url, canonicalUrl: url, title: `Berita ${n}` },
      hash,
      annotations(),
      {},
      at,
    );
    lines += `${JSON.stringify({ format: FORMAT, version: FORMAT_VERSION, ...clipping })}\n`;
  }
  return lines;
}
