// Runs once, on an empty data folder: the server's own account, which may touch its database only.
const password = require('node:fs').readFileSync('/run/mongo/app_password', 'utf8').trim();
db.getSiblingDB('tungnha').createUser({
  user: 'tungnha',
  pwd: password,
  roles: [
    { role: 'readWrite', db: 'tungnha' },
    { role: 'dbAdmin', db: 'tungnha' },
  ],
});
