// Makes the replica set and its two users; changes nothing where they exist. Run through localhost of one member.
const adminPassword = process.env.MONGO_ADMIN_PASSWORD;
const admin = db.getSiblingDB('admin');

function signedIn() {
  try {
    return admin.auth('admin', adminPassword).ok === 1;
  } catch (notYet) {
    return false;
  }
}

function waitForPrimary() {
  for (let i = 0; i < 120; i++) {
    if (db.hello().isWritablePrimary) return true;
    sleep(500);
  }
  return false;
}

if (!db.hello().setName) {
  rs.initiate({
    _id: 'rs0',
    members: [
      // mongo1 is preferred, so that this script finds a primary where localhost may make the first user.
      { _id: 0, host: 'mongo1:27017', priority: 2 },
      { _id: 1, host: 'mongo2:27017' },
      { _id: 2, host: 'mongo3:27017' },
    ],
  });
}
if (!signedIn() && !waitForPrimary()) {
  print('no primary on this member and no way in: look at the logs of mongo1');
  quit(1);
}
if (!signedIn()) {
  admin.createUser({ user: 'admin', pwd: adminPassword, roles: ['root'] });
  if (!signedIn()) quit(1);
}
if (db.hello().isWritablePrimary) {
  const trucban = db.getSiblingDB('trucban');
  const password = process.env.MONGO_TRUCBAN_PASSWORD;
  if (trucban.getUser('trucban')) {
    trucban.changeUserPassword('trucban', password);
  } else {
    trucban.createUser({ user: 'trucban', pwd: password, roles: ['readWrite'] });
  }
}
