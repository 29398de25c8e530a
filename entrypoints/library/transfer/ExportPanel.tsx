import { useEffect, useRef, useState } from 'preact/hooks';
import { Button } from '../../../components/Button.tsx';
import { Check, Select } from '../../../components/Field.tsx';
import { failureText } from '../../../components/failure.ts';
import { useT } from '../../../components/i18n.tsx';
import type { ExportOptions } from '../../../lib/export/format.ts';
import { EXPORTERS, type ExportFormat } from '../../../lib/export/index.ts';
import { sourceOf } from '../../../lib/export/source.ts';
import { type Progress as Written, writeExport } from '../../../lib/export/write.ts';
import { type Failure, failureOf } from '../../../lib/failure.ts';
import type { Collection } from '../../../lib/model/clipping.ts';
import { library } from '../../../lib/store/database.ts';
import type { ClippingFilter } from '../../../lib/store/queries.ts';
import { go } from '../router.ts';
import { say } from '../toasts.ts';
import { download } from './download.ts';
import { FORMATS, slugOf } from './formats.ts';
import { type Preview, previewOf } from './preview.ts';
import { Result, Running } from './Working.tsx';
import { markdownWords } from './words.ts';

export interface Selection {
  readonly filter: ClippingFilter;
  readonly collection: Collection | null;
  /** Number of clippings chosen one by one; 0 for all, or a collection; null when nobody knows any more which were chosen. */
  readonly chosen: number | null;
  readonly total: number;
}

interface ExportPanelProps {
  readonly selection: Selection;
  readonly collections: readonly Collection[];
}

type State =
  | { readonly kind: 'choosing' }
  | { readonly kind: 'running'; readonly progress: Written | null; readonly abort: AbortController }
  | { readonly kind: 'done'; readonly name: string; readonly total: number; readonly bytes: number }
  | { readonly kind: 'failed'; readonly failure: Failure };

/** A selection into a file: the format is chosen beside an example of it. */
export function ExportPanel({ selection, collections }: ExportPanelProps) {
  const t = useT();
  const [format, setFormat] = useState<ExportFormat>('json');
  const [options, setOptions] = useState<Required<Pick<ExportOptions, 'versions' | 'rejected'>>>({
    versions: true,
    rejected: true,
  });
  const [state, setState] = useState<State>({ kind: 'choosing' });
  const { total, collection } = selection;
  const exporter = EXPORTERS[format];
  const name = `${slugOf(collection?.name ?? t('exportFileName'))}${exporter.extension}`;
  const preview = usePreview(selection.filter, format, options);

  const run = async (): Promise<void> => {
    const abort = new AbortController();
    setState({ kind: 'running', progress: null, abort });
    try {
      const source = await sourceOf(await library(), selection.filter);
      const file = await writeExport(
        exporter,
        source,
        { ...options, words: markdownWords(t) },
        {
          signal: abort.signal,
          onProgress: (progress) => {
            if (progress.done % 25 === 0 || progress.done === progress.total)
              setState({ kind: 'running', progress, abort });
          },
        },
      );
      download(file, name);
      setState({ kind: 'done', name, total: source.total, bytes: file.size });
    } catch (error) {
      const failure = failureOf(error);
      if (failure.code === 'stopped') say(failureText(t, failure));
      setState(failure.code === 'stopped' ? { kind: 'choosing' } : { kind: 'failed', failure });
    }
  };

  if (state.kind === 'running')
    return (
      <Running
        label={t('exportRunning')}
        text={t('exportWriting', t.format.number(state.progress?.done ?? 0), t.format.number(total))}
        detail={t('exportWritten', t.format.bytes(state.progress?.written ?? 0))}
        note={t('exportStopNote')}
        done={state.progress?.done ?? 0}
        total={total}
        onStop={() => state.abort.abort()}
      />
    );
  if (state.kind === 'done')
    return (
      <Result
        text={t.count('exportDone', state.total, state.name, t.format.bytes(state.bytes))}
        again={{ label: t('exportAgain'), onClick: () => setState({ kind: 'choosing' }) }}
      />
    );
  return (
    <>
      <div class="ex">
        <div class="l">
          <div class="what">
            {selection.chosen !== 0 ? (
              <p>
                {selection.chosen === null ? t('exportChoiceGone') : t.count('exportChosen', selection.chosen)}{' '}
                <button type="button" class="link" onClick={() => go({ view: 'export', collection: null, ids: [] })}>
                  {t('exportAllInstead')}
                </button>
              </p>
            ) : (
              <Select
                label={t('exportWhat')}
                icon="folder"
                value={collection?.id ?? ''}
                options={[
                  { value: '', label: t('libraryAll') },
                  ...collections.map((c) => ({ value: c.id, label: c.name })),
                ]}
                onChange={(id) => go({ view: 'export', collection: id || null, ids: [] })}
              />
            )}
          </div>
          <div role="radiogroup" aria-label={t('exportFormat')}>
            {FORMATS.map((each) => (
              <label key={each.format} class={each.format === format ? 'fm is-selected' : 'fm'}>
                <input
                  type="radio"
                  class="radio"
                  name="format"
                  checked={each.format === format}
                  onChange={() => setFormat(each.format)}
                />
                <span>
                  <b>{each.name}</b>
                  <span>{t(each.detail)}</span>
                </span>
              </label>
            ))}
          </div>
          <div class="opts">
            <Check checked={options.versions} onChange={(versions) => setOptions({ ...options, versions })}>
              {t('exportVersions')}
            </Check>
            <Check checked={options.rejected} onChange={(rejected) => setOptions({ ...options, rejected })}>
              {t('exportRejected')}
            </Check>
          </div>
        </div>
        <div class="r">
          <p class="top">
            <span>{t('exportExample')}</span>
            <span class="num">{total > 0 && t('cardPosition', 1, t.format.number(total))}</span>
          </p>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
          <pre class="prev" tabIndex={0}>
            {preview?.text ?? t('exportNothing')}
          </pre>
        </div>
      </div>
      {state.kind === 'failed' && (
        <p class="failed" role="alert">
          {failureText(t, state.failure)}
        </p>
      )}
      <footer>
        <span class="note-text">{preview ? t('exportAbout', name, t.format.bytes(preview.bytes)) : name}</span>
        <Button look="main" icon="download" disabled={total === 0} onClick={() => void run()}>
          {t.count('exportButton', total)}
        </Button>
      </footer>
    </>
  );
}

function usePreview(filter: ClippingFilter, format: ExportFormat, options: ExportOptions): Preview | null {
  const t = useT();
  const [preview, setPreview] = useState<Preview | null>(null);
  const asked = useRef(0);
  useEffect(() => {
    asked.current += 1;
    const own = asked.current;
    void library()
      .then((db) => previewOf(db, filter, format, { ...options, words: markdownWords(t) }))
      .then(
        (found) => own === asked.current && setPreview(found),
        () => undefined,
      );
  }, [filter, format, options, t]);
  return preview;
}
