const ROOT = '/api/v1';
const NOT_YET_TRIES = 4;
const REMEMBERED = 60;

let minPosition = 0;
let onUnauthenticated = () => {};
const known = new Map();

/** A refusal of the server, or no answer at all (`code` is then `UNREACHABLE`). */
export class ApiError extends Error {
  constructor({ status, code, title, detail, field, retryAfter }) {
    super(detail ?? title ?? code);
    Object.assign(this, { status, code, detail, field, retryAfter });
  }
}

/** Called whenever the server says that the session is over. */
export function whenUnauthenticated(handler) {
  onUnauthenticated = handler;
}

/** Forgets what belongs to the session before. */
export function forgetSession() {
  minPosition = 0;
  known.clear();
}

const cookie = (name) =>
  document.cookie.split('; ').find((pair) => pair.startsWith(`${name}=`))?.slice(name.length + 1);

/** False when the browser holds no cookie of a session: strangers need not ask who they are. */
export const mayHaveSession = () => cookie('XSRF-TOKEN') !== undefined;

async function call(path, options) {
  try {
    return await fetch(ROOT + path, { credentials: 'same-origin', ...options });
  } catch (cause) {
    if (cause.name === 'AbortError') throw cause;
    throw new ApiError({ status: 0, code: 'UNREACHABLE' });
  }
}

async function failure(response) {
  const problem = await response.json().catch(() => ({}));
  const retryAfter = Number(response.headers.get('Retry-After')) || undefined;
  const code = problem.code ?? (response.status === 401 ? 'UNAUTHENTICATED' : 'UNEXPECTED');
  if (code === 'UNAUTHENTICATED' || code === 'PASSWORD_CHANGE_REQUIRED') onUnauthenticated(code);
  return new ApiError({ ...problem, status: response.status, code, retryAfter });
}

const pause = (seconds) => new Promise((wake) => setTimeout(wake, seconds * 1000));

function remember(path, response, answer) {
  const tag = response.headers.get('ETag');
  known.delete(path);
  if (tag) known.set(path, { tag, answer });
  if (known.size > REMEMBERED) known.delete(known.keys().next().value);
}

/**
 * Reads a path. The answer is never older than the last write from this page.
 *
 * @returns {Promise<{data: object, position: number, version?: string}>}
 */
export async function get(path, { signal } = {}) {
  for (let tries = 1; ; tries++) {
    const before = known.get(path);
    const headers = { Accept: 'application/json' };
    if (minPosition) headers['If-Min-Position'] = String(minPosition);
    if (before) headers['If-None-Match'] = before.tag;
    const response = await call(path, { headers, signal, cache: 'no-store' });
    const position = Number(response.headers.get('X-Position')) || 0;
    if (response.status === 304 && before) return { ...before.answer, position };
    if (response.ok) {
      const data = await response.json();
      const answer = { data, position: position || data.position || 0 };
      remember(path, response, answer);
      return answer;
    }
    const error = await failure(response);
    if (error.code !== 'NOT_YET' || tries === NOT_YET_TRIES) throw error;
    await pause(error.retryAfter ?? 1);
  }
}

/** Writes, and remembers how far the history must be read from then on. `version` becomes `If-Match`. */
export async function send(method, path, body, { version } = {}) {
  const headers = { Accept: 'application/json' };
  const token = cookie('XSRF-TOKEN');
  if (token) headers['X-XSRF-TOKEN'] = decodeURIComponent(token);
  if (body !== undefined) headers['Content-Type'] = 'application/json';
  if (version !== undefined) headers['If-Match'] = `"${version}"`;
  const response = await call(path, { method, headers, body: body === undefined ? undefined : JSON.stringify(body) });
  if (!response.ok) throw await failure(response);
  const data = response.status === 204 ? {} : await response.json().catch(() => ({}));
  minPosition = Math.max(minPosition, data.position ?? 0);
  return data;
}

/** The parameters that have a value; one with several is named several times. */
export const queryOf = (params) =>
  new URLSearchParams(Object.entries(params).flatMap(([name, value]) => [value].flat().map((one) => [name, one])).filter(([, one]) => one !== undefined && one !== null && one !== ''));

/** A path with the parameters that have a value. */
export function withQuery(path, params) {
  const query = queryOf(params);
  return query.size ? `${path}${path.includes('?') ? '&' : '?'}${query}` : path;
}
