import { h } from 'preact';
import { t } from '../app/messages.js';
import { providerWords } from './badges.js';
import { FormField } from './form-field.js';

/** Who writes, and to which of the simulated numbers. Every key counts at once: a late change would undo what is being typed next. */
export function SimulatedSender({ integrations, sender, onChange }) {
  const set = (name) => (event) => onChange({ [name]: event.target.value });
  return h('section', { class: 'card sender', 'aria-labelledby': 'sender-title' },
    h('h2', { id: 'sender-title' }, t('simulator.sender')),
    h('fieldset', { class: 'lines' },
      h('legend', null, t('simulator.writeTo')),
      integrations.map(({ id, name, provider }) =>
        h('label', { key: id, class: 'line' },
          h('input', { type: 'radio', name: 'line', value: id, checked: id === sender.integrationId, onChange: set('integrationId') }),
          h('span', null, h('strong', null, providerWords(provider)), h('span', { class: 'soft' }, name || id))))),
    h('div', { class: 'sender-fields' },
      h(FormField, {
        label: t('simulator.from'), name: 'from', type: 'tel', value: sender.from, hint: t('simulator.fromHint'), onInput: set('from'),
        autocomplete: 'off',
      }),
      h(FormField, { label: t('simulator.name'), name: 'name', value: sender.name, onInput: set('name'), autocomplete: 'off' })));
}
