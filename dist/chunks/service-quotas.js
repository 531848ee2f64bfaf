import { s as SecretsManagerClient } from "./aws-sdk-client-secrets-manager.js";
import { W as getEndpointPlugin, tt as makeBuilder } from "./Sha256Node.js";
import { kr as Interrupted } from "./start.js";
import { n as errorCode, t as throughProxy } from "./handler.js";
import { i as networkCode, t as PatientRetry } from "./retry.js";
// src/aws/quotas/service-quotas.ts
const PATIENCE = 3e3;
const TARGET = "ServiceQuotasV20190624";
var ServiceQuotasClient = class extends SecretsManagerClient {};
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
async function serviceQuota(given, service, code) {
	try {
		const client = new ServiceQuotasClient(settings(given));
		given.govern(client.middlewareStack);
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
		if (error instanceof Interrupted) throw error;
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
		retryStrategy: new PatientRetry({
			attempts: 2,
			stop: given.stop
		}),
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
