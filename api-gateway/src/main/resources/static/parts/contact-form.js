import { h } from 'preact';
import { send } from '../app/api.js';
import { t } from '../app/messages.js';
import { FormDialog } from './dialog.js';
import { FormField } from './form-field.js';

export const contactPath = (id) => `/contacts/${encodeURIComponent(id)}`;

const MARKS = ['pinned', 'blocked', 'conversationClosed'];

const tagsOf = (text = '') => [...new Set(text.split(',').map((tag) => tag.trim()).filter(Boolean))];

/** Only what differs; what was emptied is taken away. */
function changes(contact, values) {
  const { name = null, businessName = null, tags = [] } = contact;
  const before = { name, businessName, tags };
  const wanted = { name: values.name ?? null, businessName: values.businessName ?? null, tags: tagsOf(values.tags) };
  for (const mark of MARKS) {
    before[mark] = Boolean(contact[mark]);
    wanted[mark] = Boolean(values[mark]);
  }
  return Object.fromEntries(Object.entries(wanted).filter(([key, value]) => JSON.stringify(value) !== JSON.stringify(before[key])));
}

function Mark({ name, checked }) {
  return h('label', { class: 'check' }, h('input', { type: 'checkbox', name, defaultChecked: checked }), t(`contact.mark.${name}`));
}

/** Changes what people keep about a contact. */
export function EditContact({ contact, onSaved, onClose }) {
  const act = async (values) => {
    const change = changes(contact, values);
    if (Object.keys(change).length) await send('PATCH', contactPath(contact.id), change, { version: contact.version });
    onSaved();
  };
  return h(FormDialog, { title: t('contact.edit'), action: t('dialog.save'), about: 'contact', act, onClose }, (errorOf) => [
    h(FormField, { label: t('contacts.name'), name: 'name', defaultValue: contact.name ?? '', autocomplete: 'off', hint: t('contact.nameHint'), error: errorOf('name') }),
    h(FormField, {
      label: t('contact.business'), name: 'businessName', defaultValue: contact.businessName ?? '', autocomplete: 'off', error: errorOf('businessName'),
    }),
    h(FormField, {
      label: t('contact.tags'), name: 'tags', defaultValue: (contact.tags ?? []).join(', '), autocomplete: 'off', hint: t('contact.tagsHint'), error: errorOf('tags'),
    }),
    h('fieldset', { class: 'checks' },
      h('legend', { class: 'visually-hidden' }, t('users.state')),
      MARKS.map((name) => h(Mark, { key: name, name, checked: contact[name] }))),
  ]);
}
