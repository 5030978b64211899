import { h } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { announce } from '../app/announcer.js';
import { send, withQuery } from '../app/api.js';
import { t } from '../app/messages.js';
import { FormDialog } from './dialog.js';
import { ErrorNotice, Skeleton } from './notices.js';

function Answer({ rehearsal, error, onRetry }) {
  if (error) return h(ErrorNotice, { error, onRetry });
  if (!rehearsal) return h(Skeleton, { rows: 1 });
  return h('div', { role: 'status' },
    h('p', null, h('strong', null, t('redrive.found', { count: rehearsal.count }))));
}

/** How many all rounds took: one takes no more than the server gives, the next goes on behind it. */
async function allRounds(path, filter) {
  let count = 0;
  let cursor;
  do {
    const round = await send('POST', withQuery(path, { ...filter, cursor }));
    count += round.count;
    cursor = round.next;
  } while (cursor);
  return count;
}

/** Works many deliveries again. What that would be is asked first, and shown; nothing is done before somebody agrees. */
export function RedriveMany({ path, filter, onSaved, onClose }) {
  const [state, setState] = useState({});
  const rehearse = async () => {
    try {
      setState({ rehearsal: { count: await allRounds(path, { ...filter, dryRun: true }) } });
    } catch (error) {
      setState({ error });
    }
  };
  useEffect(() => void rehearse(), []);
  const act = async () => {
    if (!state.rehearsal?.count) return;
    const count = await allRounds(path, filter);
    announce(t('redrive.done', { count }));
    onSaved();
  };
  return h(FormDialog, { title: t('redrive.title'), action: t('journal.redriveThese'), act, onClose },
    h('p', null, t('redrive.text')),
    h(Answer, { ...state, onRetry: rehearse }));
}
