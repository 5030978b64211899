import { h } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { ChangePasswordDialog } from '../pages/change-password.js';
import { Icon } from '../parts/icons.js';
import { Announcer } from './announcer.js';
import { liveness } from './live.js';
import { t } from './messages.js';
import { LanguageChoice, ThemeToggle } from './preferences.js';
import { hasSimulator, maySee, signOut, user } from './session.js';
import { useStore } from './store.js';

const WORK = [
  ['/', 'inquiries'], ['/cards', 'cards'], ['/report', 'report'], ['/conversations', 'conversations'], ['/contacts', 'contacts'], ['/journal', 'journal'],
  ['/simulator', 'simulator'],
];
const SETTINGS = [['/integrations', 'integrations'], ['/users', 'users'], ['/tokens', 'tokens'], ['/tenants', 'tenants']];

/** The pages that belong to an entry, where they are not below its own address. */
const PARTS = { '/': ['/inquiries/'], '/contacts': ['/contacts/', '/duplicates'] };

const isHere = (href, path) => path === href || (PARTS[href] ?? [`${href}/`]).some((part) => path.startsWith(part));

function NavLink({ href, name, path }) {
  return h('li', null,
    h('a', { href, 'aria-current': isHere(href, path) ? 'page' : undefined }, h(Icon, { name }), t(`nav.${name}`)));
}

function NavGroup({ title, entries, path }) {
  const seen = entries.filter(([href]) => maySee(href));
  if (!seen.length) return null;
  return h('div', { class: 'nav-group' },
    h('p', { class: 'nav-title' }, title),
    h('ul', null, seen.map(([href, name]) => h(NavLink, { key: href, href, name, path }))));
}

function LiveMark() {
  const state = useStore(liveness);
  if (state === 'off') return null;
  return h('span', { class: `live-mark ${state}`, title: t(`live.${state}.help`) }, t(`live.${state}`));
}

function UserMenu() {
  const { username, role, tenant } = useStore(user);
  const [changing, setChanging] = useState(false);
  return h('div', { class: 'user-menu' },
    h('p', { class: 'user-name' },
      h('strong', null, username),
      h('span', null, `${t(`role.${role}`)} · ${t('shell.tenant', { tenant })}`)),
    h('button', { type: 'button', class: 'quiet', onClick: () => setChanging(true) }, t('password.change')),
    h('button', { type: 'button', class: 'quiet', onClick: signOut }, t('shell.signOut')),
    changing && h(ChangePasswordDialog, { onClose: () => setChanging(false) }));
}

/** Header, navigation and the page between them. */
export function Shell({ path, children }) {
  const [open, setOpen] = useState(false);
  const simulator = useStore(hasSimulator);
  useEffect(() => setOpen(false), [path]);
  const work = WORK.filter(([href]) => simulator || href !== '/simulator');
  return h('div', { class: 'shell' },
    h('a', { class: 'skip', href: '#main' }, t('shell.skip')),
    h('header', { class: 'top' },
      h('a', { class: 'brand', href: '/' }, h('img', { src: '/favicon.svg', alt: '', width: 28, height: 28 }), t('app.name')),
      h(LiveMark),
      h('span', { class: 'stretch' }),
      h(LanguageChoice),
      h(ThemeToggle),
      h('button', {
        type: 'button', class: 'menu-button icon-button', 'aria-expanded': String(open), 'aria-controls': 'side',
        'aria-label': t('shell.menu'), onClick: () => setOpen(!open),
      }, h(Icon, { name: open ? 'close' : 'menu' }))),
    h('div', { class: `side ${open ? 'open' : ''}`, id: 'side' },
      h('nav', { 'aria-label': t('nav.label') },
        h(NavGroup, { title: t('nav.work'), entries: work, path }),
        h(NavGroup, { title: t('nav.settings'), entries: SETTINGS, path })),
      h('section', { 'aria-label': t('shell.account') }, h(UserMenu))),
    h('main', { id: 'main', tabIndex: -1 }, children),
    h(Announcer));
}
