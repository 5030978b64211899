import { h } from 'preact';
import { useState } from 'preact/hooks';
import { announce } from '../app/announcer.js';
import { send } from '../app/api.js';
import { t } from '../app/messages.js';
import { mayWork } from '../app/session.js';
import { Time } from '../app/time.js';
import { who } from './actors.js';
import { inquiryPath, CorrectFields } from './correction-form.js';
import { FormDialog } from './dialog.js';
import { FormField } from './form-field.js';
import { fieldWords, shownInLine } from './inquiry-fields.js';

const REASONS = ['booked', 'lost', 'duplicate', 'spam', 'other'];

/** Runs small steps on an inquiry, and keeps the trouble of the last one. */
export function useInquirySteps(id, refresh) {
  const [trouble, setTrouble] = useState(null);
  const step = async (path, words, body) => {
    setTrouble(null);
    try {
      await send('POST', `${inquiryPath(id)}/${path}`, body);
      announce(t(words));
    } catch (error) {
      setTrouble(error);
    }
    await refresh();
  };
  return { trouble, step };
}

function CloseDialog({ id, onSaved, onClose }) {
  const act = async ({ reason }) => {
    await send('POST', `${inquiryPath(id)}/close`, { reason });
    onSaved();
  };
  return h(FormDialog, { title: t('close.title'), action: t('close.action'), act, onClose }, (errorOf) => [
    h('p', null, t('close.help')),
    h(FormField, {
      label: t('close.reason'), name: 'reason', chosen: 'booked', options: REASONS.map((reason) => [reason, t(`close.${reason}`)]), error: errorOf('reason'),
    }),
  ]);
}

/** What can be done with an inquiry. */
export function InquiryActions({ inquiry, step, refresh }) {
  const [open, setOpen] = useState(null);
  if (!mayWork()) return null;
  const dialog = { onSaved: refresh, onClose: () => setOpen(null) };
  return [
    h('button', { type: 'button', class: 'primary', onClick: () => setOpen('correct') }, t('correction.action')),
    inquiry.extraction.state !== 'none' && h('button', { type: 'button', onClick: () => step('extractions', 'rerun.done', { scope: 'all' }) }, t('rerun.action')),
    inquiry.stage === 'open' && h('button', { type: 'button', onClick: () => setOpen('close') }, t('close.action')),
    open === 'correct' && h(CorrectFields, { inquiry, ...dialog }),
    open === 'close' && h(CloseDialog, { id: inquiry.id, ...dialog }),
  ];
}

/** Words that nobody could read, and the way to have them read after all. */
export function UnreadWords({ count, step }) {
  if (!count) return null;
  return h('section', { class: 'notice bad unread-words', 'aria-labelledby': 'unread-words-title' },
    h('h3', { id: 'unread-words-title' }, t('unreadWords.title', { count })),
    h('p', null, t('unreadWords.help')),
    mayWork() && h('button', { type: 'button', onClick: () => step('extractions', 'rerun.failedDone', { scope: 'failed' }) }, t('rerun.failed')));
}

const standing = (name, value) => (value == null ? t('field.emptied') : shownInLine(name, value));

/** What the customer said last, while another value stands. */
export function Conflicts({ conflicts, fields }) {
  if (!conflicts.length) return null;
  return h('section', { class: 'notice conflicts', 'aria-labelledby': 'conflicts-title' },
    h('h3', { id: 'conflicts-title' }, t('conflict.title')),
    h('ul', { class: 'plain-rows' }, conflicts.map(({ field, value, messageId, words }) =>
      h('li', { key: `${field} ${messageId}` },
        h('span', null, h('strong', null, fieldWords(field)), ': ', t('conflict.line', { said: shownInLine(field, value), shown: standing(field, fields[field]?.value) })),
        h('a', { href: `#message-${messageId}` }, t('message.words', { words }))))));
}

/** Corrections by hand, each of which can be taken back. */
export function Corrections({ corrections, step }) {
  if (!corrections.length) return null;
  return h('section', { class: 'field-group', 'aria-labelledby': 'corrections-title' },
    h('h3', { id: 'corrections-title' }, t('correction.list')),
    h('ul', { class: 'plain-rows' }, corrections.map(({ correction, fields, by, at, undone }) =>
      h('li', { key: correction },
        h('span', { class: undone ? 'soft' : '' }, fields.map(fieldWords).join(', '), ' · ', who(by), ' · ', h(Time, { at }), undone && ` · ${t('correction.undone')}`),
        !undone && mayWork() && h('button', {
          type: 'button', 'aria-label': `${t('correction.undo')} ${correction}`, onClick: () => step(`corrections/${correction}/undo`, 'correction.undone'),
        }, t('correction.undo'))))));
}
