// node replset.mjs HOST:PORT…
// Makes the given, already listening mongods one replica set and returns when it has a writable primary and no member is
// still starting. Safe to repeat: a set that exists is kept, and only its addresses are corrected when they changed.
import { command } from './wire.mjs';

const NOT_YET_INITIALIZED = 94;
const PRIMARY = 1;
const SECONDARY = 2;
const deadline = Date.now() + 60_000;
const hosts = process.argv.slice(2);

const nap = () => new Promise((resolve) => setTimeout(resolve, 100));

async function patiently(what, attempt) {
  let reason = 'no answer';
  while (Date.now() < deadline) {
    try {
      const result = await attempt();
      if (result) return result;
    } catch (error) {
      reason = error.message;
    }
    await nap();
  }
  throw new Error(`${what} did not happen within a minute (${reason})`);
}

const accepted = (answer) => {
  if (answer.ok !== 1) throw new Error(answer.errmsg);
  return answer;
};

// --- the set -------------------------------------------------------------------------------------------------------
/**
 * No node is preferred: one that comes back would take over from who was just elected, a second time without a primary. A node that
 * hangs is given up within two seconds, and the next primary does not wait for it to tell how far it had come.
 */
const freshConfig = () => ({
  _id: 'rs0',
  members: hosts.map((host, i) => ({ _id: i, host })),
  settings: { electionTimeoutMillis: 2_000, heartbeatTimeoutSecs: 2, catchUpTimeoutMillis: 2_000 },
});

async function ensureSet() {
  const answer = await command(hosts[0], { replSetGetConfig: 1 });
  if (answer.code === NOT_YET_INITIALIZED) return accepted(await command(hosts[0], { replSetInitiate: freshConfig() }));
  const { config } = accepted(answer);
  const members = config.members.map((member, i) => ({ ...member, host: hosts[i] }));
  if (members.length !== hosts.length) {
    console.error(`The data folder holds a replica set of ${members.length}, not ${hosts.length}.`);
    process.exit(1);
  }
  if (config.members.every((member, i) => member.host === hosts[i])) return true;
  return accepted(
    await command(hosts[0], { replSetReconfig: { ...config, members, version: config.version + 1 }, force: true }),
  );
}

async function settled() {
  const status = accepted(await command(hosts[0], { replSetGetStatus: 1 }));
  const states = status.members.map((member) => member.state);
  return states.includes(PRIMARY) && states.every((state) => state === PRIMARY || state === SECONDARY);
}

async function writablePrimary() {
  const answers = await Promise.all(hosts.map((host) => command(host, { hello: 1 })));
  return answers.some((answer) => answer.isWritablePrimary);
}

try {
  await patiently('An answer of every node', () => Promise.all(hosts.map((host) => command(host, { hello: 1 }))));
  await patiently('The start of the replica set', ensureSet);
  await patiently('The election of a primary', settled);
  await patiently('A writable primary', writablePrimary);
} catch (error) {
  console.error(`MongoDB: ${error.message}.`);
  process.exit(1);
}
