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

/** What there may be beside: the number where the provider does not ask for it, and where there is a choice, how messages come in. */
const hasNumberBeside = (provider) => !NEEDS[provider].settings.includes('number');
const mayBePolled = (provider) => provider === 'green-api';

const pick = (values, names) => Object.fromEntries(names.filter((name) => name in values).map((name) => [name, values[name]]));

/** The body that creates an integration out of a form's values. */
function asIntegration({ id, name, simulated, deliveryMode, ...values }, provider) {
  const { settings, credentials } = NEEDS[provider];
  return {
    id, provider, name, simulated: Boolean(simulated), deliveryMode,
    settings: pick(values, [...new Set([...settings, 'number', 'baseUrl'])]), credentials: pick(values, credentials),
  };
}

/** The inputs for what an account is described by. */
function Settings({ provider, known = {}, mode, errorAt }) {
  const input = (name, more) => h(FormField, {
    key: name, label: t(`setting.${name}`), name, defaultValue: known[name] ?? '', autocomplete: 'off', error: errorAt('settings', name), ...more,
  });
  return [
    NEEDS[provider].settings.map((name) => input(name, { required: true })),
    hasNumberBeside(provider) && input('number', { label: t('integrations.number'), type: 'tel', hint: t('integrations.numberHint') }),
    mayBePolled(provider) && h(FormField, {
      label: t('setting.deliveryMode'), name: 'deliveryMode', chosen: mode ?? 'WEBHOOK', error: errorAt('settings', 'deliveryMode'),
      options: ['WEBHOOK', 'POLLING'].map((one) => [one, t(`deliveryMode.${one}`)]),
    }),
    input('baseUrl', { type: 'url', hint: t('setting.baseUrlHint') }),
  ];
}

const errorAtOf = (errorOf) => (group, name) => errorOf(`${group}.${name}`) ?? errorOf(name);

/** Connects an account of a provider. */
export function AddIntegration({ onSaved, onClose }) {
  const [provider, setProvider] = useState('meta');
  const [simulated, setSimulated] = useState(false);
  const act = async (values) => {
    await send('POST', '/integrations', asIntegration(values, provider));
    onSaved();
  };
  return h(FormDialog, { title: t('integrations.add'), action: t('integrations.add'), about: 'integration', act, onClose }, (errorOf) => {
    const errorAt = errorAtOf(errorOf);
    return [
      h(FormField, {
        label: t('integrations.provider'), name: 'provider', options: providerOptions(), chosen: provider,
        onChange: (event) => setProvider(event.target.value),
      }),
      h(FormField, { label: t('integrations.name'), name: 'name', autocomplete: 'off', error: errorOf('name') }),
      h(FormField, {
        label: t('integrations.id'), name: 'id', hint: t('integrations.idHint'), autocomplete: 'off', autocapitalize: 'none', error: errorOf('id'),
      }),
      h(Settings, { key: provider, provider, errorAt }),
      NEEDS[provider].credentials.map((name) => h(FormField, {
        key: name, label: t(`credential.${name}`), name, type: 'password', required: !simulated, autocomplete: 'off',
        error: errorAt('credentials', name),
      })),
      h('label', { class: 'check' },
        h('input', { type: 'checkbox', name: 'simulated', onChange: (event) => setSimulated(event.target.checked) }),
        t('integrations.simulate')),
    ];
  });
}

/** What differs between an account and a form's values; what was emptied is taken away. */
function changes(item, { name, deliveryMode, ...values }) {
  const names = [...new Set([...NEEDS[item.provider].settings, 'number', 'baseUrl'])];
  const settings = Object.fromEntries(names.map((one) => [one, values[one] ?? null]).filter(([one, value]) => value !== (item.settings[one] ?? null)));
  return {
    ...((name ?? '') !== (item.name ?? '') && { name: name ?? '' }),
    ...(Object.keys(settings).length && { settings }),
    ...(deliveryMode && deliveryMode !== item.deliveryMode && { deliveryMode }),
  };
}

/** Changes how an account is described. Its credentials are not shown, and stay. */
export function EditIntegration({ item, onSaved, onClose }) {
  const act = async (values) => {
    const change = changes(item, values);
    if (Object.keys(change).length) await send('PATCH', `/integrations/${encodeURIComponent(item.id)}`, change, { version: item.version });
    onSaved();
  };
  const title = t('integrations.editTitle', { name: item.name || item.id });
  return h(FormDialog, { title, action: t('dialog.save'), about: 'integration', act, onClose }, (errorOf) => [
    h(FormField, { label: t('integrations.name'), name: 'name', defaultValue: item.name ?? '', autocomplete: 'off', error: errorOf('name') }),
    h(Settings, { provider: item.provider, known: item.settings, mode: item.deliveryMode, errorAt: errorAtOf(errorOf) }),
  ]);
}
