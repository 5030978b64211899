import { h } from 'preact';
import { t } from '../app/messages.js';
import { CopyButton } from './copy-button.js';
import { Dialog } from './dialog.js';

/** A secret that is shown only now, with a button that copies it. */
export function SecretDialog({ title, text, secret, onClose }) {
  return h(Dialog, { title, onClose },
    h('p', null, text),
    h('p', { class: 'secret' }, h('code', null, secret)),
    h('div', { class: 'dialog-actions' },
      h(CopyButton, { text: secret }),
      h('button', { type: 'button', class: 'primary', onClick: onClose }, t('copy.done'))));
}
