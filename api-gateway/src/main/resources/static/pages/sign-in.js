import { h } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { t } from '../app/messages.js';
import { LanguageChoice, ThemeToggle } from '../app/preferences.js';
import { signIn } from '../app/session.js';
import { FormField } from '../parts/form-field.js';
import { meaning } from '../parts/notices.js';
import { usePageTitle } from '../parts/page-head.js';
import { useSubmit } from '../parts/use-submit.js';

/** The seconds left of a wait that the server asked for. */
function useCountdown(error) {
  const [left, setLeft] = useState(0);
  useEffect(() => {
    if (error?.code !== 'TOO_MANY_ATTEMPTS') return setLeft(0);
    const until = Date.now() + (error.retryAfter ?? 60) * 1000;
    const tick = () => setLeft(Math.max(0, Math.ceil((until - Date.now()) / 1000)));
    tick();
    const ticking = setInterval(tick, 1000);
    return () => clearInterval(ticking);
  }, [error]);
  return left;
}

function SignInError({ error, wait }) {
  return h('div', { role: 'alert' },
    error && h('p', { class: 'notice bad' }, meaning(error), wait > 0 && h('span', null, ' ', t('signIn.wait', { count: wait }))));
}

/** A page of its own around a form, for those who are not in yet. */
export function Doorway({ title, help, children }) {
  const heading = usePageTitle(title);
  return h('div', { class: 'doorway' },
    h('header', { class: 'top' },
      h('span', { class: 'brand' }, h('img', { src: '/favicon.svg', alt: '', width: 28, height: 28 }), t('app.name')),
      h('span', { class: 'stretch' }), h(LanguageChoice), h(ThemeToggle)),
    h('main', { class: 'lonely' },
      h('section', { class: 'card' },
        h('h1', { ref: heading, tabIndex: -1 }, title),
        h('p', { class: 'help' }, help),
        children)));
}

/** Lets a user in. */
export function SignIn() {
  const { onSubmit, busy, error, errorOf } = useSubmit(signIn);
  const wait = useCountdown(error);
  return h(Doorway, { title: t('signIn.title'), help: t('signIn.help') },
    h('form', { onSubmit },
      h(FormField, {
        label: t('signIn.username'), name: 'username', required: true, autocomplete: 'username', autocapitalize: 'none',
        spellcheck: false, error: errorOf('username'),
      }),
      h(FormField, {
        label: t('signIn.password'), name: 'password', type: 'password', required: true, autocomplete: 'current-password',
        error: errorOf('password'),
      }),
      h('details', { class: 'other-tenant' },
        h('summary', null, t('signIn.otherTenant')),
        h(FormField, {
          label: t('signIn.tenant'), name: 'tenant', hint: t('signIn.tenantHint'), autocapitalize: 'none', spellcheck: false,
          autocomplete: 'organization',
        })),
      h(SignInError, { error, wait }),
      h('button', { type: 'submit', class: 'primary wide', disabled: busy || wait > 0 }, t('signIn.submit'))));
}
