import { h } from 'preact';
import { useState } from 'preact/hooks';
import { send } from '../app/api.js';
import { t } from '../app/messages.js';
import { useResource } from '../app/resource.js';
import { StatusChip } from '../parts/badges.js';
import { Empty, Loaded } from '../parts/notices.js';
import { PageHead } from '../parts/page-head.js';
import { Phone } from '../parts/phone.js';
import { SimulatedSender } from '../parts/simulated-sender.js';
import { useInquiryOf } from '../parts/use-inquiry-of.js';
import { InquirySummary } from './inquiry-page.js';

const FIRST_SENDER = { from: '+12025550143', name: 'Maria Lopez' };

/** The messages written here, each with what became of it. */
function useOutbox(sender) {
  const [written, setWritten] = useState([]);
  const update = (key, change) =>
    setWritten((all) => all.map((message) => (message.key === key ? { ...message, ...change } : message)));
  const write = async (text) => {
    const key = crypto.randomUUID();
    setWritten((all) => [...all, { key, text, at: new Date().toISOString(), ...sender, state: 'sending' }]);
    try {
      const { id } = await send('POST', '/simulator/messages', { ...sender, name: sender.name || undefined, text });
      update(key, { state: 'sent', delivery: id });
    } catch (error) {
      update(key, { state: 'failed', error });
    }
  };
  const ours = written.filter(({ integrationId, from }) => integrationId === sender.integrationId && from === sender.from);
  return { written: ours, write };
}

function FillingInquiry({ inquiry, started }) {
  if (!inquiry) {
    return h(Empty, { title: t(started ? 'simulator.waiting' : 'simulator.nothingYet'), text: t('simulator.nothingYetHelp') });
  }
  return h('div', null,
    h('p', { class: 'facts' },
      h(StatusChip, { status: inquiry.status }),
      h('strong', null, inquiry.contactName ?? t('contact.unnamed')),
      h('a', { href: `/inquiries/${encodeURIComponent(inquiry.id)}` }, t('simulator.openInquiry'))),
    h(InquirySummary, { inquiry }));
}

function Bench({ integrations }) {
  const [sender, setSender] = useState({ integrationId: integrations[0].id, ...FIRST_SENDER });
  const outbox = useOutbox(sender);
  const started = outbox.written.length > 0;
  const inquiry = useInquiryOf(sender.from, outbox.written.length);
  const integration = integrations.find(({ id }) => id === sender.integrationId) ?? integrations[0];
  return h('div', { class: 'bench' },
    h(SimulatedSender, { integrations, sender, onChange: (change) => setSender((before) => ({ ...before, ...change })) }),
    h(Phone, { integration, sender, outbox }),
    h('section', { class: 'card', 'aria-labelledby': 'filling-title' },
      h('h2', { id: 'filling-title' }, t('simulator.inquiry')),
      h(FillingInquiry, { inquiry, started })));
}

/** Writes as a customer, through the same webhooks as a provider, and shows what follows. */
export function PhoneSimulator() {
  const resource = useResource('/simulator/integrations', ['integration']);
  const integrations = resource.data?.items ?? [];
  return h('div', null,
    h(PageHead, { title: t('simulator.title'), help: t('simulator.help') }),
    h(Loaded, { resource, rows: 5 },
      integrations.length
        ? h(Bench, { integrations })
        : h(Empty, { title: t('simulator.none'), text: t('simulator.noneHelp') },
          h('a', { class: 'button', href: '/integrations' }, t('nav.integrations')))));
}
