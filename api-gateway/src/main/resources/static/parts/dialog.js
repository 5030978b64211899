import { h } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import { t } from '../app/messages.js';
import { Icon } from './icons.js';
import { meaning, ownWords } from './notices.js';
import { useSubmit } from './use-submit.js';

const FIRST_FIELD = 'form :is(input, select, textarea):not(:disabled)';

/** A modal dialog: the browser keeps the focus inside; on closing it goes back to where it came from. */
export function Dialog({ title, onClose, children }) {
  const dialog = useRef(null);
  const id = useId();
  useEffect(() => {
    const opener = document.activeElement;
    const element = dialog.current;
    element.showModal();
    element.querySelector(FIRST_FIELD)?.focus();
    return () => {
      element.close();
      (opener?.isConnected ? opener : document.querySelector('h1'))?.focus();
    };
  }, []);
  const onCancel = (event) => {
    event.preventDefault();
    onClose();
  };
  return h('dialog', { ref: dialog, 'aria-labelledby': id, onCancel },
    h('div', { class: 'dialog-head' },
      h('h2', { id }, title),
      h('button', { type: 'button', class: 'icon-button', 'aria-label': t('dialog.close'), onClick: onClose },
        h(Icon, { name: 'close' }))),
    children);
}

/** A dialog around a form `about` something. `act` gets the form's values; the dialog closes once it succeeded. */
export function FormDialog({ title, action, danger, about, act, onClose, children }) {
  const form = useRef(null);
  const { onSubmit, busy, error, errorOf, isTold, exact } = useSubmit(async (values, form) => {
    await act(values, form);
    onClose();
  }, about);
  useEffect(() => {
    if (error) form.current.querySelector('[aria-invalid]')?.focus();
  }, [error]);
  const fields = typeof children === 'function' ? children(errorOf) : children;
  return h(Dialog, { title, onClose },
    h('form', { ref: form, onSubmit },
      fields,
      h('div', { role: 'alert' }, error && !isTold() && h(RefusalNotice, { error, exact })),
      h('div', { class: 'dialog-actions' },
        h('button', { type: 'button', onClick: onClose }, t('dialog.cancel')),
        h('button', { type: 'submit', class: `primary ${danger ? 'danger' : ''}`, disabled: busy }, action))));
}

function RefusalNotice({ error, exact }) {
  return h('div', { class: 'notice bad' },
    h('p', null, h('strong', null, exact ?? meaning(error))),
    !exact && ownWords(error) && h('p', { lang: 'en' }, ownWords(error)));
}
