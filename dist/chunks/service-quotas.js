import { s as SecretsManagerClient } from "./aws-sdk-client-secrets-manager.js";
import { W as getEndpointPlugin, tt as makeBuilder } from "./Sha256Node.js";
import { l as networkCode, n as throughProxy, r as errorCode, t as watchCalls } from "./watch-calls.js";
// src/aws/quotas/service-quotas.ts
/**
* One call of Service Quotas. A client of its own would be 30 kB for one number (docs/adr/0020): that of Secrets
* Manager speaks the same protocol. Loaded on first use.
*/
/** Milliseconds: a network may let nobody through to this service, and a plan does without it. */
const PATIENCE = 3e3;
/** The version of the API, as in its `X-Amz-Target`. */
const TARGET = "ServiceQuotasV20190624";
/** Named for its service: whoever looks at calls knows a client by its name. */
var ServiceQuotasClient = class extends SecretsManagerClient {};
/** As the SDK's generator writes schemas: kind, namespace, name, traits, then members and their types. */
const [STRUCTURE, OPERATION, TEXT, NUMBER] = [
	3,
	9,
	0,
	1
];
const N = "com.amazonaws.servicequotas";
const QUOTA = [
	STRUCTURE,
	N,
	"ServiceQuota",
	0,
	["Value"],
	[NUMBER]
];
const INPUT = [
	STRUCTURE,
	N,
	"GetServiceQuotaRequest",
	0,
	["ServiceCode", "QuotaCode"],
	[TEXT, TEXT]
];
const OUTPUT = [
	STRUCTURE,
	N,
	"GetServiceQuotaResponse",
	0,
	["Quota"],
	[() => QUOTA]
];
const SCHEMA = [
	OPERATION,
	N,
	"GetServiceQuota",
	0,
	() => INPUT,
	() => OUTPUT
];
const GetServiceQuotaCommand = makeBuilder({}, TARGET, "ServiceQuotasClient", getEndpointPlugin)({
	Endpoint: {
		type: "builtInParams",
		name: "endpoint"
	},
	Region: {
		type: "builtInParams",
		name: "region"
	}
}, () => [], "GetServiceQuota", SCHEMA);
/** The value of a quota. Nothing is thrown and nothing waited for: a plan does without it. */
async function serviceQuota(given, service, code) {
	try {
		const client = new ServiceQuotasClient(settings(given));
		if (given.onCall) watchCalls(client.middlewareStack, given.region, given.onCall);
		const input = {
			ServiceCode: service,
			QuotaCode: code
		};
		const { Quota } = await client.send(new GetServiceQuotaCommand(input));
		const value = Quota?.Value;
		return value === void 0 ? { kind: "absent" } : {
			kind: "read",
			value
		};
	} catch (error) {
		return {
			kind: "unread",
			action: "servicequotas:GetServiceQuota",
			why: networkCode(error) ?? errorCode(error)
		};
	}
}
function settings(given) {
	const { region } = given;
	const suffix = region.startsWith("cn-") ? "amazonaws.com.cn" : "amazonaws.com";
	return {
		...given,
		maxAttempts: 2,
		...throughProxy({
			connectionTimeout: PATIENCE,
			requestTimeout: PATIENCE
		}),
		serviceId: "Service Quotas",
		endpointProvider: ({ Endpoint }) => ({ url: new URL(Endpoint ?? `https://servicequotas.${region}.${suffix}`) }),
		signingName: "servicequotas",
		protocolSettings: {
			defaultNamespace: N,
			version: "2019-06-24",
			serviceTarget: TARGET
		}
	};
}
export { serviceQuota };
