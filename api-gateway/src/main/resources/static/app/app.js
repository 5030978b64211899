import { h } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { BusinessReport } from '../pages/business-report.js';
import { ChangePasswordPage } from '../pages/change-password.js';
import { ContactList } from '../pages/contact-list.js';
import { ContactPage } from '../pages/contact-page.js';
import { ConversationList } from '../pages/conversation-list.js';
import { ConversationPage } from '../pages/conversation-page.js';
import { CustomerCards } from '../pages/customer-cards.js';
import { DeliveryPage } from '../pages/delivery-page.js';
import { Duplicates } from '../pages/duplicates.js';
import { InquiryBoard } from '../pages/inquiry-board.js';
import { InquiryPage } from '../pages/inquiry-page.js';
import { Integrations } from '../pages/integrations.js';
import { NotFound } from '../pages/not-found.js';
import { PhoneSimulator } from '../pages/phone-simulator.js';
import { Doorway, SignIn } from '../pages/sign-in.js';
import { Tenants } from '../pages/tenants.js';
import { Tokens } from '../pages/tokens.js';
import { Users } from '../pages/users.js';
import { WebhookJournal } from '../pages/webhook-journal.js';
import { ErrorNotice } from '../parts/notices.js';
import { language, t } from './messages.js';
import { match, navigate, place } from './router.js';
import { maySee, resumeSession, user } from './session.js';
import { Shell } from './shell.js';
import { useStore } from './store.js';

const PAGES = [
  ['/', InquiryBoard],
  ['/inquiries/:id', InquiryPage],
  ['/conversations', ConversationList],
  ['/conversations/:id', ConversationPage],
  ['/cards', CustomerCards],
  ['/report', BusinessReport],
  ['/contacts', ContactList],
  ['/contacts/:id', ContactPage],
  ['/duplicates', Duplicates],
  ['/journal', WebhookJournal],
  ['/journal/:id', DeliveryPage],
  ['/simulator', PhoneSimulator],
  ['/users', Users],
  ['/tokens', Tokens],
  ['/tenants', Tenants],
  ['/integrations', Integrations],
];

const isPage = (path) => path === '/sign-in' || PAGES.some(([pattern]) => match(pattern, path));

function pageAt(path) {
  for (const [pattern, Page] of PAGES) {
    const params = match(pattern, path);
    if (params && maySee(pattern.replace('/:id', '') || '/')) return h(Page, { key: path, ...params });
  }
  return h(NotFound, { key: path });
}

/** Sends strangers to the sign-in page, and back to where they wanted to go. */
function useDoor(someone, path, query) {
  useEffect(() => {
    if (someone === null && path !== '/sign-in' && isPage(path)) {
      navigate(`/sign-in?${new URLSearchParams({ from: location.pathname + location.search })}`, { replace: true });
    } else if (someone && path === '/sign-in') {
      const from = query.get('from') ?? '/';
      navigate(/^\/(?![/\\])/.test(from) ? from : '/', { replace: true });
    }
  }, [someone, path]);
}

/** An address that leads nowhere is no reason to ask who somebody is. */
function LostStranger() {
  return h(Doorway, { title: t('notFound.title'), help: t('notFound.help') }, h('p', { class: 'way-back' }, h('a', { class: 'button primary', href: '/' }, t('notFound.home'))));
}

/** The pages: sign-in for strangers, a new password where one is due, else the page at this place. */
export function App() {
  useStore(language);
  const someone = useStore(user);
  const { path, query } = useStore(place);
  const [trouble, setTrouble] = useState(null);
  const start = () => resumeSession().then(() => setTrouble(null), setTrouble);
  useEffect(() => void start(), []);
  useDoor(someone, path, query);
  if (trouble) return h('main', { class: 'lonely' }, h(ErrorNotice, { error: trouble, onRetry: start }));
  if (someone === undefined) return null;
  if (someone === null) return isPage(path) ? h(SignIn) : h(LostStranger);
  if (someone.mustChangePassword) return h(ChangePasswordPage);
  return h(Shell, { path }, path === '/sign-in' ? null : pageAt(path));
}
