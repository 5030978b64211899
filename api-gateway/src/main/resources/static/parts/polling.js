import { h } from 'preact';
import { t } from '../app/messages.js';
import { Time } from '../app/time.js';
import { Chip } from './badges.js';

const isWaiting = ({ lastErrorCode, nextAttemptAt, failures }) => failures > 0 && !nextAttemptAt && lastErrorCode === 'QUEUE_IN_USE';

/** Says that an account is not polled as it should be. */
export function PollingChip({ polling }) {
  if (!polling?.failures) return null;
  return h(Chip, { tone: isWaiting(polling) ? 'wait' : 'bad' }, t(isWaiting(polling) ? 'polling.waiting' : 'polling.failing'));
}

/** How the polling of an account goes. */
export function PollingState({ polling }) {
  const { lastPolledAt, received, lastErrorCode, failures, nextAttemptAt } = polling;
  if (isWaiting(polling)) return t('polling.QUEUE_IN_USE');
  return [
    t('polling.received', { count: received }),
    lastPolledAt && h('span', { key: 'asked' }, ' · ', t('polling.asked'), ' ', h(Time, { at: lastPolledAt })),
    failures > 0 && h('span', { key: 'failed' }, ' · ', t('polling.failed', { code: lastErrorCode }),
      nextAttemptAt && [', ', t('polling.next'), ' ', h(Time, { at: nextAttemptAt })]),
  ];
}
