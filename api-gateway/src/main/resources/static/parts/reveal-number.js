import { h } from 'preact';
import { useState } from 'preact/hooks';
import { announce } from '../app/announcer.js';
import { send } from '../app/api.js';
import { t } from '../app/messages.js';
import { user } from '../app/session.js';
import { contactPath } from './contact-form.js';
import { FormDialog } from './dialog.js';
import { FormField } from './form-field.js';

/** A contact's number; who sees it masked and may ask for it in full says why, which is recorded. */
export function PhoneNumber({ contact: { id, phone } }) {
  const [shown, setShown] = useState(null);
  const [asking, setAsking] = useState(false);
  const act = async ({ reason }) => {
    const { phone: whole } = await send('POST', `${contactPath(id)}/reveal`, { reason });
    setShown(whole);
    announce(t('reveal.done'));
  };
  const masked = user.get().role === 'viewer' && user.get().unmask && !shown;
  return h('span', null,
    h('span', { class: 'number' }, shown ?? phone), ' ',
    masked && h('button', { type: 'button', class: 'quiet', onClick: () => setAsking(true) }, t('reveal.action')),
    asking && h(FormDialog, { title: t('reveal.title'), action: t('reveal.action'), act, onClose: () => setAsking(false) }, (errorOf) => [
      h('p', null, t('reveal.text')),
      h(FormField, { label: t('reveal.reason'), name: 'reason', required: true, maxLength: 500, autocomplete: 'off', error: errorOf('reason') }),
    ]));
}
