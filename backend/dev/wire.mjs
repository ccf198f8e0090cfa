// The few commands of MongoDB that scripts need, spoken by hand over OP_MSG: no MongoDB shell can be counted on.
import net from 'node:net';

// --- BSON: what the few commands below send and answer -------------------------------------------------------------
function encode(value) {
  const parts = Object.entries(value).map(([name, v]) => element(name, v));
  const body = Buffer.concat([...parts, Buffer.from([0])]);
  const size = Buffer.alloc(4);
  size.writeInt32LE(body.length + 4);
  return Buffer.concat([size, body]);
}

function element(name, value) {
  const [type, bytes] = encodeValue(value);
  return Buffer.concat([Buffer.from([type]), Buffer.from(`${name}\0`), bytes]);
}

function encodeValue(value) {
  if (value === null) return [0x0a, Buffer.alloc(0)];
  if (typeof value === 'boolean') return [0x08, Buffer.from([value ? 1 : 0])];
  if (value instanceof Raw) return [value.type, value.bytes];
  if (Array.isArray(value)) return [0x04, encode({ ...value })];
  if (typeof value === 'object') return [0x03, encode(value)];
  if (typeof value === 'number') {
    const bytes = Buffer.alloc(4);
    bytes.writeInt32LE(value);
    return [0x10, bytes];
  }
  const text = Buffer.from(`${value}\0`);
  const size = Buffer.alloc(4);
  size.writeInt32LE(text.length);
  return [0x02, Buffer.concat([size, text])];
}

// A value that is only ever sent back as it came.
class Raw {
  constructor(type, bytes) {
    this.type = type;
    this.bytes = bytes;
  }
}

const FIXED_SIZE = { 0x01: 8, 0x07: 12, 0x09: 8, 0x11: 8, 0x12: 8, 0x13: 16 };

function decode(buffer, array = false) {
  const result = array ? [] : {};
  let at = 4;
  while (buffer[at] !== 0) {
    const type = buffer[at];
    const end = buffer.indexOf(0, at + 1);
    const name = buffer.toString('utf8', at + 1, end);
    const [value, size] = decodeValue(type, buffer, end + 1);
    result[name] = value;
    at = end + 1 + size;
  }
  return result;
}

function decodeValue(type, buffer, at) {
  if (type === 0x0a) return [null, 0];
  if (type === 0x08) return [buffer[at] === 1, 1];
  if (type === 0x10) return [buffer.readInt32LE(at), 4];
  if (type in FIXED_SIZE) {
    const size = FIXED_SIZE[type];
    const bytes = buffer.subarray(at, at + size);
    return [type === 0x01 ? bytes.readDoubleLE() : new Raw(type, bytes), size];
  }
  const size = buffer.readInt32LE(at);
  if (type === 0x02) return [buffer.toString('utf8', at + 4, at + 3 + size), size + 4];
  if (type === 0x05) return [new Raw(type, buffer.subarray(at, at + size + 5)), size + 5];
  if (type === 0x03 || type === 0x04) return [decode(buffer.subarray(at, at + size), type === 0x04), size];
  throw new Error(`BSON type ${type} was not expected`);
}

// --- one command, one connection -----------------------------------------------------------------------------------
export function command(host, body) {
  const [address, port] = host.split(':');
  return new Promise((resolve, reject) => {
    const socket = net.connect({ host: address, port: Number(port), timeout: 5_000 });
    const received = [];
    socket.on('error', reject);
    socket.on('timeout', () => socket.destroy(new Error(`${host} does not answer`)));
    socket.on('close', () => reject(new Error(`${host} closed the connection`)));
    socket.on('data', (chunk) => {
      received.push(chunk);
      const all = Buffer.concat(received);
      if (all.length < 4 || all.length < all.readInt32LE(0)) return;
      resolve(decode(all.subarray(21)));
      socket.destroy();
    });
    const header = Buffer.alloc(21);
    const document = encode({ ...body, $db: 'admin' });
    header.writeInt32LE(21 + document.length, 0);
    header.writeInt32LE(1, 4);
    header.writeInt32LE(2013, 12);
    socket.write(Buffer.concat([header, document]));
  });
}
