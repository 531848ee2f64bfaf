import { An as DATABASE_NAME, Sr as count } from "./start.js";
// src/plan/messages/deploy/waits.ts
const waitMessages = {
	otherOperation: (stack, status) => `${stack}: another operation is in progress (${status})`,
	toBegin: (stack) => `${stack}: CloudFormation has not begun yet`,
	comparing: (stack) => `${stack}: CloudFormation compares it with the file`,
	toShow: (stack, status) => `${stack}: AWS does not show ${status} yet`,
	snapshot: (database, snapshot) => `${DATABASE_NAME[database]}: taking the snapshot ${snapshot}`,
	deletion: (database, identifier) => `${DATABASE_NAME[database]}: deleting ${identifier}`,
	settings: (database) => `${DATABASE_NAME[database]}: changing`,
	restart: (name) => `${name}: restarting`,
	restored: (secret) => `secret ${secret}: its deletion is being taken back`,
	bastion: (stage) => `bastion of ${stage}: becoming ready`,
	rateLimit: (action, region, calls) => `waiting for AWS's rate limit of ${action} in ${region}${calls === 0 ? "" : `: ${count(calls, "call")}`}`,
	percent: (percent) => `${percent} %`,
	storage: (word, percent) => `storage ${percent} % ${word}`,
	finalSnapshot: (percent) => `final snapshot ${percent} %`,
	percentUnread: (why) => `how far AWS is, in percent, is not shown: ${why}`
};
// src/facts/stack/stack-name.ts
function stackNameIn(stackId) {
	return /:stack\/([^/]+)\//.exec(stackId)?.[1] ?? stackId;
}
export { waitMessages as n, stackNameIn as t };
