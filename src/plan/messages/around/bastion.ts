import { NOT_VERIFIED } from '../plan.ts'

/** What is said of a deployed bastion that is not, or may not be, as described. */
export const bastionMessages = {
  neverRegistered: (stage: string, instance: string) =>
    `${stage}/bastion: the agent of Systems Manager on ${instance} has not registered, so nobody gets through; its subnet needs a way out to Systems Manager: a route to the internet or a NAT gateway, or interface endpoints. The databases are as planned; the same command looks again`,
  notApplied: (stage: string, instance: string) =>
    `${stage}/bastion: Systems Manager has not applied the file's keys on ${instance} yet, so a key that was removed may still get through; the same command looks again`,
  associationFailed: (stage: string) =>
    `${stage}/bastion: Systems Manager could not apply the file's keys; State Manager in its console gives the reason. To renew the host, take the bastion out of the file, deploy, and put it back`,
  noAssociation: (stage: string) =>
    `${stage}/bastion: the association that opens the way to the databases does not exist any more; take the bastion out of the file, deploy, and put it back`,
  notVerified: (stage: string, action: string, why: string) =>
    `${stage}/bastion: whether it is as described is ${NOT_VERIFIED} (${action} ${why}); allow ${action}`,
}
