import { h } from 'preact';
import { useState } from 'preact/hooks';
import { send } from '../app/api.js';
import { t } from '../app/messages.js';
import { providerWords } from './badges.js';
import { FormDialog } from './dialog.js';
import { FormField } from './form-field.js';

/** What each provider wants to know. */
const NEEDS = {
  meta: { settings: ['phoneNumberId', 'businessAccountId'], credentials: ['appSecret', 'accessToken', 'verifyToken'] },
  twilio: { settings: ['accountSid', 'number'], credentials: ['authToken'] },
  'green-api': { settings: ['idInstance'], credentials: ['apiToken', 'webhookSecret'] },
};

const providerOptions = () => Object.keys(NEEDS).map((provider) => [provider, providerWords(provider)]);

const pick = (values, names) => Object.fromEntries(names.filter((name) => name in values).map((name) => [name, values[name]]));

/** The body that creates an integration out of a form's values. */
function asIntegration({ id, name, simulated, ...values }, provider) {
  const { settings, credentials } = NEEDS[provider];
  return {
    id, provider, name, simulated: Boolean(simulated),
    settings: pick(values, [...settings, 'baseUrl']), credentials: pick(values, credentials),
  };
}

/** Connects an account of a provider. */
export function AddIntegration({ onSaved, onClose }) {
  const [provider, setProvider] = useState('meta');
  const [simulated, setSimulated] = useState(false);
  const act = async (values) => {
    await send('POST', '/integrations', asIntegration(values, provider));
    onSaved();
  };
  const { settings, credentials } = NEEDS[provider];
  return h(FormDialog, { title: t('integrations.add'), action: t('integrations.add'), act, onClose }, (errorOf) => {
    const errorAt = (group, name) => errorOf(`${group}.${name}`) ?? errorOf(name);
    return [
      h(FormField, {
        label: t('integrations.provider'), name: 'provider', options: providerOptions(), chosen: provider,
        onChange: (event) => setProvider(event.target.value),
      }),
      h(FormField, { label: t('integrations.name'), name: 'name', autocomplete: 'off', error: errorOf('name') }),
      h(FormField, {
        label: t('integrations.id'), name: 'id', hint: t('integrations.idHint'), autocomplete: 'off', autocapitalize: 'none', error: errorOf('id'),
      }),
      settings.map((name) => h(FormField, {
        key: name, label: t(`setting.${name}`), name, required: true, autocomplete: 'off', error: errorAt('settings', name),
      })),
      credentials.map((name) => h(FormField, {
        key: name, label: t(`credential.${name}`), name, type: 'password', required: !simulated, autocomplete: 'off',
        error: errorAt('credentials', name),
      })),
      h(FormField, {
        label: t('setting.baseUrl'), name: 'baseUrl', type: 'url', hint: t('setting.baseUrlHint'), error: errorAt('settings', 'baseUrl'),
      }),
      h('label', { class: 'check' },
        h('input', { type: 'checkbox', name: 'simulated', onChange: (event) => setSimulated(event.target.checked) }),
        t('integrations.simulate')),
    ];
  });
}
