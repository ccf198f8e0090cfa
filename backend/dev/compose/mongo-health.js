// Exit 0 when this node takes writes. Makes the replica set when there is none yet; safe to repeat.
const NOT_YET_INITIALIZED = 94;
const password = require('node:fs').readFileSync('/run/mongo/root_password', 'utf8').trim();
const admin = connect(`mongodb://root:${encodeURIComponent(password)}@127.0.0.1:27017/admin?directConnection=true`);

try {
  admin.adminCommand({ replSetGetStatus: 1 });
} catch (error) {
  if (error.code !== NOT_YET_INITIALIZED) throw error;
  admin.adminCommand({
    replSetInitiate: {
      _id: 'rs0',
      members: [{ _id: 0, host: 'mongo:27017' }],
      settings: { electionTimeoutMillis: 2000 },
    },
  });
}
quit(admin.hello().isWritablePrimary ? 0 : 1);
