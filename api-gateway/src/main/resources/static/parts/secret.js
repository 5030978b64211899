import { h } from 'preact';
import { useState } from 'preact/hooks';
import { announce } from '../app/announcer.js';
import { t } from '../app/messages.js';
import { Dialog } from './dialog.js';

/** A secret that is shown only now, with a button that copies it. */
export function SecretDialog({ title, text, secret, onClose }) {
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(secret);
    setCopied(true);
    announce(t('copy.copied'));
  };
  return h(Dialog, { title, onClose },
    h('p', null, text),
    h('p', { class: 'secret' }, h('code', null, secret)),
    h('div', { class: 'dialog-actions' },
      navigator.clipboard && h('button', { type: 'button', onClick: copy }, t(copied ? 'copy.copied' : 'copy.copy')),
      h('button', { type: 'button', class: 'primary', onClick: onClose }, t('copy.done'))));
}
