import { forgetSession, get, mayHaveSession, send, whenUnauthenticated } from './api.js';
import { createStore } from './store.js';
import { goLive, stopLive } from './live.js';

/** Who is signed in: `undefined` while we do not know, `null` when nobody is. */
export const user = createStore(undefined);

/** True when this server offers the phone simulator to the user. */
export const hasSimulator = createStore(false);

const SIMULATING = ['admin', 'agent'];

/** What each page is for, by role; pages not named here are for everybody. */
const READERS = {
  '/journal': ['admin', 'agent', 'auditor'],
  '/simulator': SIMULATING,
  '/users': ['admin'],
  '/tokens': ['admin'],
  '/tenants': ['admin'],
};

export const isAdmin = () => user.get()?.role === 'admin';
export const isOperator = () => isAdmin() && user.get().tenant === 'default';
export const mayWork = () => ['admin', 'agent'].includes(user.get()?.role);
export const mayReadDeliveries = () => ['admin', 'auditor'].includes(user.get()?.role);

/** True when the user's role may see that page. */
export function maySee(path) {
  const readers = READERS[path];
  if (path === '/tenants') return isOperator();
  return !readers || readers.includes(user.get()?.role);
}

async function askForSimulator() {
  if (!SIMULATING.includes(user.get()?.role)) return hasSimulator.set(false);
  try {
    await get('/simulator/integrations');
    return hasSimulator.set(true);
  } catch (error) {
    return hasSimulator.set(error.status !== 404);
  }
}

function enter(someone) {
  user.set(someone);
  if (someone.mustChangePassword) return;
  goLive();
  askForSimulator();
}

function leave() {
  stopLive();
  forgetSession();
  hasSimulator.set(false);
  user.set(null);
}

/** Finds out who is signed in. */
export async function resumeSession() {
  if (!mayHaveSession()) return leave();
  try {
    return enter((await get('/session')).data.user);
  } catch (error) {
    if (error.status !== 401) throw error;
    return leave();
  }
}

export async function signIn(credentials) {
  forgetSession();
  enter((await send('POST', '/session', credentials)).user);
}

export async function signOut() {
  await send('DELETE', '/session').catch((error) => {
    if (error.status !== 401) throw error;
  });
  leave();
}

export async function changePassword(currentPassword, newPassword) {
  await send('PUT', '/session/password', { currentPassword, newPassword });
  forgetSession();
  await resumeSession();
}

whenUnauthenticated((code) => {
  if (code === 'UNAUTHENTICATED') leave();
  else if (user.get()) user.set({ ...user.get(), mustChangePassword: true });
});
