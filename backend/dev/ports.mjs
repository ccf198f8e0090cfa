// node ports.mjs free N      prints N free ports, one a line
// node ports.mjs is-free P   exit 0 when nothing listens on P, on any address of this machine
import net from 'node:net';

const [verb, argument] = process.argv.slice(2);

const listen = (port, host) =>
  new Promise((resolve, reject) => {
    const server = net.createServer().once('error', reject);
    server.listen({ port, host, exclusive: true }, () => resolve(server));
  });

const isFree = async (port, host) => {
  try {
    (await listen(port, host)).close();
    return true;
  } catch (error) {
    return error.code === 'EADDRNOTAVAIL' || error.code === 'EAFNOSUPPORT';
  }
};

// Below those that systems give to outgoing connections: such a one would be free now, and taken a moment later.
const anyPort = () => 20_000 + Math.floor(Math.random() * 12_000);

if (verb === 'free') {
  const servers = [];
  while (servers.length < Number(argument)) {
    const port = anyPort();
    if (await isFree(port, '0.0.0.0')) servers.push(await listen(port, '127.0.0.1'));
  }
  for (const server of servers) {
    console.log(server.address().port);
    server.close();
  }
} else if (verb === 'is-free') {
  const port = Number(argument);
  const free = (await isFree(port, '127.0.0.1')) && (await isFree(port, '::')) && (await isFree(port, '0.0.0.0'));
  process.exit(free ? 0 : 1);
} else {
  console.error('usage: ports.mjs free N | is-free PORT');
  process.exit(2);
}
