import { h } from 'preact';
import { t } from '../app/messages.js';
import { navigate } from '../app/router.js';
import { hasSimulator } from '../app/session.js';
import { useStore } from '../app/store.js';
import { Empty } from './notices.js';

/**
 * Says why a list of inquiries is empty: nothing fits, or there is nothing at all.
 *
 * @param page whose words say it, at `path`
 */
export function NoInquiries({ filtered, page, path }) {
  const simulator = useStore(hasSimulator);
  if (filtered) {
    return h(Empty, { title: t('board.noMatch'), text: t('board.noMatchHelp') },
      h('button', { type: 'button', onClick: () => navigate(path, { replace: true }) }, t(`${page}.clear`)));
  }
  return h(Empty, { title: t(`${page}.empty`), text: t(simulator ? 'board.emptyHelp' : 'board.emptyHelpNoSimulator') },
    simulator && h('a', { class: 'button primary', href: '/simulator' }, t('board.openSimulator')));
}
