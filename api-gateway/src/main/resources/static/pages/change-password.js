import { h } from 'preact';
import { useState } from 'preact/hooks';
import { announce } from '../app/announcer.js';
import { t } from '../app/messages.js';
import { changePassword, signOut, user } from '../app/session.js';
import { Dialog } from '../parts/dialog.js';
import { FormField } from '../parts/form-field.js';
import { meaning } from '../parts/notices.js';
import { useSubmit } from '../parts/use-submit.js';
import { Doorway } from './sign-in.js';

const SHORTEST = 12;
const WRONG = 'INVALID_CREDENTIALS';

function PasswordForm({ onDone, children }) {
  const [different, setDifferent] = useState(false);
  const { onSubmit, busy, error, errorOf } = useSubmit(async ({ currentPassword, newPassword, again }) => {
    setDifferent(newPassword !== again);
    if (newPassword !== again) return;
    await changePassword(currentPassword, newPassword);
    announce(t('password.changed'));
    onDone?.();
  });
  const secret = { type: 'password', required: true };
  return h('form', { onSubmit },
    h('input', { type: 'hidden', name: 'username', autocomplete: 'username', value: user.get().username }),
    h(FormField, {
      ...secret, label: t('password.current'), name: 'currentPassword', autocomplete: 'current-password',
      error: error?.code === WRONG ? t('password.wrong') : errorOf('currentPassword'),
    }),
    h(FormField, {
      ...secret, label: t('password.new'), name: 'newPassword', autocomplete: 'new-password', minLength: SHORTEST,
      hint: t('password.hint', { count: SHORTEST }), error: errorOf('newPassword'),
    }),
    h(FormField, {
      ...secret, label: t('password.again'), name: 'again', autocomplete: 'new-password',
      error: different ? t('password.different') : undefined,
    }),
    h('div', { role: 'alert' }, error && !error.field && error.code !== WRONG && h('p', { class: 'notice bad' }, meaning(error))),
    h('div', { class: 'dialog-actions' },
      children,
      h('button', { type: 'submit', class: 'primary', disabled: busy }, t('password.submit'))));
}

/** The page of a user who may do nothing else before choosing a password. */
export function ChangePasswordPage() {
  return h(Doorway, { title: t('password.title'), help: t('password.help') },
    h(PasswordForm, null, h('button', { type: 'button', onClick: signOut }, t('shell.signOut'))));
}

/** The same for a user who wants another one. */
export function ChangePasswordDialog({ onClose }) {
  return h(Dialog, { title: t('password.change'), onClose },
    h(PasswordForm, { onDone: onClose }, h('button', { type: 'button', onClick: onClose }, t('dialog.cancel'))));
}
