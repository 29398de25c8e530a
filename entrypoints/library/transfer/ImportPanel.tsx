import { useEffect, useRef, useState } from 'preact/hooks';
import { Button } from '../../../components/Button.tsx';
import { failureText } from '../../../components/failure.ts';
import { useT } from '../../../components/i18n.tsx';
import { type Failure, failureOf } from '../../../lib/failure.ts';
import { pagesFollow } from '../../../lib/follow.ts';
import {
  applyImport,
  type Choices,
  type Conflict,
  type ImportPreview,
  type ImportResult,
  listConflicts,
  stageImport,
  writtenOf,
} from '../../../lib/import/import.ts';
import { clearStage } from '../../../lib/import/stage.ts';
import { undoImport } from '../../../lib/import/undo.ts';
import { library } from '../../../lib/store/database.ts';
import { attempt, say } from '../toasts.ts';
import { ConflictList } from './ConflictList.tsx';
import { Result, Running } from './Working.tsx';

type State =
  | { readonly kind: 'choosing'; readonly failure: Failure | null }
  | {
      readonly kind: 'working';
      readonly doing: 'reading' | 'writing';
      readonly done: number;
      readonly total: number;
      readonly abort: AbortController;
    }
  | {
      readonly kind: 'preview';
      readonly name: string;
      readonly preview: ImportPreview;
      readonly conflicts: readonly Conflict[];
    }
  | { readonly kind: 'done'; readonly result: ImportResult };

/** Conflicts that are shown one by one; beyond them the choice for all holds. */
const SHOWN = 200;

/** A file of clippings into the library: read and compared first, then all or nothing. */
export function ImportPanel() {
  const t = useT();
  const [state, setState] = useState<State>({ kind: 'choosing', failure: null });
  const [choices, setChoices] = useState<Choices>({ otherwise: 'both', single: new Map() });
  const input = useRef<HTMLInputElement>(null);
  const box = useRef<HTMLDivElement>(null);
  const begin = (): void => setState({ kind: 'choosing', failure: null });
  /** To be stopped is no failure, but it is said. */
  const fail = (failure: Failure): void => {
    const stopped = failure.code === 'stopped';
    if (stopped) say(failureText(t, failure));
    setState({ kind: 'choosing', failure: stopped ? null : failure });
  };

  const read = async (file: File): Promise<void> => {
    const abort = new AbortController();
    setState({ kind: 'working', doing: 'reading', done: 0, total: file.size, abort });
    try {
      const db = await library();
      const preview = await stageImport(db, file, {
        signal: abort.signal,
        onProgress: ({ done, total }) => setState({ kind: 'working', doing: 'reading', done, total, abort }),
      });
      setChoices({ otherwise: 'both', single: new Map() });
      setState({ kind: 'preview', name: file.name, preview, conflicts: await listConflicts(db, 0, SHOWN) });
    } catch (error) {
      fail(failureOf(error));
    }
  };
  const write = async (preview: ImportPreview): Promise<void> => {
    const abort = new AbortController();
    setState({ kind: 'working', doing: 'writing', done: 0, total: preview.total, abort });
    try {
      const result = await applyImport(await library(), preview, choices, {
        signal: abort.signal,
        onProgress: ({ done, total }) => setState({ kind: 'working', doing: 'writing', done, total, abort }),
      });
      pagesFollow();
      setState({ kind: 'done', result });
    } catch (error) {
      fail(failureOf(error));
    }
  };
  const giveUp = (): void => {
    begin();
    attempt(t, async () => clearStage(await library()));
  };
  const undo = (): void =>
    attempt(t, async () => {
      const count = await undoImport(await library());
      pagesFollow();
      begin();
      say(t.count('importUndone', count));
    });
  useFileDrop(box, (file) => {
    if (state.kind === 'choosing') void read(file);
  });

  if (state.kind === 'working')
    return (
      <Running
        label={t('importTitle')}
        text={
          state.doing === 'reading'
            ? t('importReading', t.format.bytes(state.done), t.format.bytes(state.total))
            : t('importWriting', t.format.number(state.done), t.format.number(state.total))
        }
        note={t('importNothingYet')}
        done={state.done}
        total={state.total}
        onStop={() => state.abort.abort()}
      />
    );
  if (state.kind === 'done') {
    const { created, updated, unchanged, decisions, savedAt } = state.result;
    return (
      <Result
        text={t('importDone', t.format.number(created), t.format.number(updated), t.format.number(unchanged))}
        note={t('importSaved', t.format.instant(savedAt))}
        again={{ label: t('importAgain'), onClick: begin }}
        {...(created + updated + decisions > 0 ? { undo } : {})}
      />
    );
  }
  if (state.kind === 'preview') {
    const { preview, conflicts } = state;
    const writes = preview.fresh + writtenOf(preview.conflicts, choices);
    return (
      <>
        <Summary name={state.name} preview={preview} />
        {preview.conflicts > 0 && (
          <ConflictList total={preview.conflicts} conflicts={conflicts} choices={choices} onChoices={setChoices} />
        )}
        <footer>
          <span class="note-text">{t('importAllOrNothing')}</span>
          <Button look="quiet" onClick={giveUp}>
            {t('commonCancel')}
          </Button>
          <Button look="main" icon="upload" onClick={() => void write(preview)}>
            {writes > 0 ? t.count('importButton', writes) : t('importTitle')}
          </Button>
        </footer>
      </>
    );
  }
  return (
    <>
      <div ref={box} class="drop">
        <p>{t('importChoose')}</p>
        <Button icon="upload" onClick={() => input.current?.click()}>
          {t('importFile')}
        </Button>
        <input
          ref={input}
          class="hide"
          type="file"
          accept=".json,.ndjson,application/json,application/x-ndjson"
          aria-label={t('importFile')}
          tabIndex={-1}
          onChange={(event) => {
            const file = event.currentTarget.files?.[0];
            event.currentTarget.value = '';
            if (file) void read(file);
          }}
        />
      </div>
      {state.failure && (
        <p class="failed" role="alert">
          {failureText(t, state.failure)}
          {state.failure.detail && <Where failure={state.failure} detail={state.failure.detail} />}
        </p>
      )}
    </>
  );
}

/** The place in the file; of one from a newer Sorot its version. */
function Where({ failure, detail }: { readonly failure: Failure; readonly detail: string }) {
  const t = useT();
  return failure.code === 'newer-format' ? (
    <> {t('importVersion', detail)}</>
  ) : (
    <>
      {' '}
      <span class="code">{detail}</span>
    </>
  );
}

function useFileDrop(box: { readonly current: HTMLElement | null }, take: (file: File) => void): void {
  const newest = useRef(take);
  newest.current = take;
  useEffect(() => {
    const element = box.current;
    if (!element) return;
    const over = (event: DragEvent): void => event.preventDefault();
    const drop = (event: DragEvent): void => {
      event.preventDefault();
      const file = event.dataTransfer?.files[0];
      if (file) newest.current(file);
    };
    element.addEventListener('dragover', over);
    element.addEventListener('drop', drop);
    return () => {
      element.removeEventListener('dragover', over);
      element.removeEventListener('drop', drop);
    };
  });
}

function Summary({ name, preview }: { readonly name: string; readonly preview: ImportPreview }) {
  const t = useT();
  const parts = [
    { key: 's1', count: preview.same, text: t('importSame') },
    { key: 's2', count: preview.fresh, text: t('importNew') },
    { key: 's3', count: preview.conflicts, text: t('importDifferent') },
  ];
  return (
    <div class="sum">
      <p>
        <b class="strong">{name}</b>{' '}
        <span class="muted">
          {preview.exportedAt
            ? t.count('importFrom', preview.total, t.format.instant(preview.exportedAt))
            : t.count('libraryClippings', preview.total)}
        </span>
      </p>
      <div class="sumbar" aria-hidden="true">
        {parts.map(({ key, count }) => count > 0 && <i key={key} class={key} style={{ flexGrow: count }} />)}
      </div>
      <p class="sumk">
        {parts.map(({ key, count, text }) => (
          <span key={key}>
            <i class={key} />
            <span class="num">{t.format.number(count)}</span> {text}
          </span>
        ))}
      </p>
    </div>
  );
}
