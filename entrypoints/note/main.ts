import '../../components/tokens.css';
import '../../components/css/base.css';
import '../../components/css/controls.css';
import './note.css';
import { failureOf } from '../../lib/failure.ts';
import { askBackground } from '../../lib/messages/client.ts';
import { loadTranslator } from '../../lib/texts.ts';

/** How long after a key the draft is kept, in milliseconds. */
const PAUSE = 300;

/** The form for a note, in a frame of the card: what is typed here only the extension hears. */
const t = await loadTranslator();
document.documentElement.lang = t('commonLanguage');
const form = document.querySelector('form');
const field = document.querySelector('textarea');
const button = document.querySelector('button');
const hint = document.querySelector('.hint');
const id = location.hash.slice(1);

if (form && field && button && hint) {
  field.placeholder = t('notePlaceholder');
  field.setAttribute('aria-label', t('cardNote'));
  button.textContent = t('noteSave');
  hint.textContent = t('noteHint');

  const say = (words: string, problem: boolean): void => {
    hint.textContent = words;
    hint.classList.toggle('problem', problem);
  };
  const save = async (): Promise<void> => {
    // Disabled for assistive technology alone: it still hears clicks and keys.
    if (button.hasAttribute('aria-disabled')) return;
    button.setAttribute('aria-disabled', 'true');
    try {
      // The background tells the page, which takes this frame away.
      await askBackground('note.save', { id, note: field.value.trim() });
    } catch (error) {
      const { code } = failureOf(error);
      say(t(code === 'quota' ? 'cardProblemQuota' : code === 'not-found' ? 'noteGone' : 'cardProblem'), true);
    } finally {
      button.removeAttribute('aria-disabled');
    }
  };

  askBackground('note.read', { id }).then(
    ({ text }) => {
      field.value = text;
      field.focus();
      field.setSelectionRange(text.length, text.length);
    },
    (error) => say(t(failureOf(error).code === 'not-found' ? 'noteGone' : 'cardProblem'), true),
  );
  let timer: ReturnType<typeof setTimeout> | undefined;
  const keep = (): Promise<unknown> => askBackground('note.keep', { id, text: field.value }).catch(() => undefined);
  field.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(() => void keep(), PAUSE);
  });
  form.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || event.isComposing) return;
    event.preventDefault();
    clearTimeout(timer);
    // Untouched, it may not have been read yet: nothing to keep.
    const kept = timer === undefined ? Promise.resolve() : keep();
    void kept.then(() => askBackground('note.leave', { id })).catch(() => undefined);
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void save();
  });
  field.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void save();
  });
}
