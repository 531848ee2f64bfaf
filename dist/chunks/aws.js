import { h as BASTION_STATES, i as leftMessages, n as isOfStack, o as audienceIn } from "./facts.js";
import { a as isDenied, i as explain, n as errorCode, o as isFatal, r as errorMessage, s as wayToAws, t as throughProxy } from "./handler.js";
import { $r as sqlFamily, Ar as TinystacksError, Or as listed, Ti as ENGINES, Tt as valueOf, Un as inMinutes, Wn as inSeconds, jt as compareVersions, kr as Interrupted, pi as arnOf, xi as isRecord } from "./start.js";
import { $ as NODE_REGION_CONFIG_FILE_OPTIONS, A as getLoggerPlugin, C as isIdentityExpired, D as getHttpSigningPlugin, F as resolveHttpHandlerRuntimeConfig, G as resolveEndpointConfig, J as EndpointCache, K as decideEndpoint, M as resolveHostHeaderConfig, N as getContentLengthPlugin, O as getHttpAuthSchemeEndpointRuleSetPlugin, P as getHttpHandlerExtensionConfiguration, Q as resolveRegionConfig, S as doesIdentityRequireRefresh, St as emitWarningIfUnsupportedVersion$1, T as DefaultIdentityProviderConfig, W as getEndpointPlugin, Y as BinaryDecisionDiagram, Z as resolveDefaultsModeConfig, _ as NODE_RETRY_MODE_CONFIG_OPTIONS, a as NODE_AUTH_SCHEME_PREFERENCE_OPTIONS, at as emitWarningIfUnsupportedVersion, b as DefaultRateLimiter, bt as toBase64, d as awsEndpointFunctions, et as NODE_REGION_CONFIG_OPTIONS, f as NODE_APP_ID_CONFIG_OPTIONS, ft as Client, g as NODE_MAX_ATTEMPT_CONFIG_OPTIONS, h as getRetryPlugin, ht as calculateBodyLength, it as resolveDefaultRuntimeConfig, j as getHostHeaderPlugin, k as getRecursionDetectionPlugin, l as getAwsRegionExtensionConfiguration, m as getUserAgentPlugin, mt as NODE_USE_DUALSTACK_ENDPOINT_CONFIG_OPTIONS, nt as NoOpLogger, o as AwsSdkSigV4Signer, ot as loadConfigsForDefaultMode, p as createDefaultUserAgentProvider, pt as NODE_USE_FIPS_ENDPOINT_CONFIG_OPTIONS, q as customEndpointFunctions, r as resolveAwsSdkSigV4Config, rt as getDefaultExtensionConfiguration, st as ServiceException, t as Sha256Node, tt as makeBuilder, u as resolveAwsRegionExtensionConfiguration, ut as getSchemaSerdePlugin, v as resolveRetryConfig, vt as normalizeProvider, w as memoizeIdentityProvider, x as resolveUserAgentConfig, xt as fromBase64, y as DEFAULT_RETRY_MODE, yt as getSmithyContext } from "./Sha256Node.js";
import { t as getDefaultSocketTimeout } from "./aws-sdk-core2.js";
import { t as defaultProvider } from "./aws-sdk-credential-provider-node.js";
import { r as parseUrl, t as loadConfig } from "./smithy-core4.js";
import { r as streamCollector, t as NodeHttpHandler } from "./node-http-handler.js";
import { t as AwsQueryProtocol } from "./AwsQueryProtocol.js";
import { n as toUtf8, r as fromUtf8, t as TypeRegistry } from "./smithy-core2.js";
import { t as parseKnownFiles } from "./smithy-core10.js";
import { i as networkCode, n as THROTTLED, r as isThrottled, t as PatientRetry } from "./retry.js";
import { t as PARTITIONS } from "./permissions2.js";
import { t as withoutValues } from "./without-values.js";
import { n as waitMessages, t as stackNameIn } from "./permissions4.js";
import { n as hasProxy } from "./fetch.js";
import { C as QUOTAS, D as secretNameIn, h as isRestarting, t as agreedMessages } from "./facts2.js";
// src/aws/facts-by-id.ts
function factsById(ids, found, idOf) {
	return new Map(ids.map((id) => {
		if (found.kind !== "read") return [id, found];
		const one = found.value.find((each) => idOf(each) === id);
		return [id, one === void 0 ? { kind: "absent" } : {
			kind: "read",
			value: one
		}];
	}));
}
// src/aws/read-fact.ts
async function readFact(clients, action, run, absentCode) {
	try {
		const value = await run();
		return value === void 0 ? { kind: "absent" } : {
			kind: "read",
			value
		};
	} catch (error) {
		const code = errorCode(error);
		if (absentCode instanceof RegExp ? absentCode.test(code) : code === absentCode) return { kind: "absent" };
		if (isFatal(error)) throw explain(error, action, clients.region);
		return {
			kind: "unread",
			action,
			why: code
		};
	}
}
// src/aws/live/bastions.ts
function bastionApi(clients) {
	return { bastions: async (instances) => {
		return factsById(instances, await readFact(clients, "ec2:DescribeInstances", async () => {
			const { paginateDescribeInstances } = await import("./dist-es2.js");
			const found = [];
			const pages = paginateDescribeInstances({ client: await clients.ec2() }, { Filters: [{
				Name: "instance-id",
				Values: [...instances]
			}] });
			for await (const { Reservations = [] } of pages) found.push(...Reservations.flatMap(({ Instances = [] }) => Instances));
			return found.map(bastionFacts);
		}), ({ instance }) => instance);
	} };
}
function bastionFacts({ InstanceId, State, SecurityGroups = [] }) {
	return {
		instance: InstanceId ?? "",
		state: BASTION_STATES.find((state) => state === State?.Name) ?? "unknown",
		securityGroups: SecurityGroups.flatMap(({ GroupId }) => GroupId ?? [])
	};
}
// src/aws/parameters.ts
function parameterApi(clients) {
	return {
		sqlParameters: (of, names) => readFact(clients, "group" in of ? "rds:DescribeDBParameters" : "rds:DescribeEngineDefaultParameters", () => definitions(names, (some) => sqlPages(clients, of, some))),
		setSqlParameters: (group) => readFact(clients, "rds:DescribeDBParameters", async () => {
			const { paginateDescribeDBParameters } = await import("./aws-sdk-client-rds.js");
			return setIn(paginateDescribeDBParameters({ client: await clients.rds() }, {
				DBParameterGroupName: group,
				Source: "user"
			}));
		}),
		setCacheParameters: (group) => readFact(clients, "elasticache:DescribeCacheParameters", async () => {
			const { paginateDescribeCacheParameters } = await import("./aws-sdk-client-elasticache.js");
			return setIn(paginateDescribeCacheParameters({ client: await clients.elasticache() }, {
				CacheParameterGroupName: group,
				Source: "user"
			}));
		}),
		cacheParameters: (of, names) => readFact(clients, "group" in of ? "elasticache:DescribeCacheParameters" : "elasticache:DescribeEngineDefaultParameters", () => definitions(names, () => cachePages(clients, of)))
	};
}
async function setIn(pages) {
	const found = {};
	for await (const { Parameters = [] } of pages) for (const parameter of Parameters) {
		const { ParameterName: name, ParameterValue: value } = parameter;
		if (name === void 0 || value === void 0) continue;
		found[name] = {
			value,
			applies: definition(parameter).applies
		};
	}
	return found;
}
async function definitions(asked, pagesOf) {
	const known = {};
	for await (const { Parameters = [] } of pagesOf(asked)) {
		for (const parameter of Parameters) if (asked.includes(parameter.ParameterName ?? "")) known[parameter.ParameterName ?? ""] = definition(parameter);
		if (asked.every((name) => Object.hasOwn(known, name))) return {
			asked,
			known,
			names: []
		};
	}
	const names = [];
	for await (const { Parameters = [] } of pagesOf(null)) names.push(...Parameters.flatMap(({ ParameterName }) => ParameterName ?? []));
	return {
		asked,
		known,
		names
	};
}
function definition(parameter) {
	return {
		applies: ("ChangeType" in parameter ? parameter.ChangeType === "immediate" : "ApplyType" in parameter && parameter.ApplyType === "dynamic") ? "dynamic" : "static",
		allowed: parameter.AllowedValues ?? null,
		dataType: parameter.DataType ?? "",
		modifiable: parameter.IsModifiable ?? true,
		description: parameter.Description ?? ""
	};
}
async function* sqlPages(clients, of, names) {
	const { paginateDescribeDBParameters, paginateDescribeEngineDefaultParameters } = await import("./aws-sdk-client-rds.js");
	const client = await clients.rds();
	const filter = names && { Filters: [{
		Name: "parameter-name",
		Values: [...names]
	}] };
	if ("group" in of) {
		yield* paginateDescribeDBParameters({ client }, {
			DBParameterGroupName: of.group,
			...filter
		});
		return;
	}
	const pages = paginateDescribeEngineDefaultParameters({ client }, {
		DBParameterGroupFamily: of.family,
		...filter
	});
	for await (const { EngineDefaults = {} } of pages) yield EngineDefaults;
}
async function* cachePages(clients, of) {
	const { paginateDescribeCacheParameters, paginateDescribeEngineDefaultParameters } = await import("./aws-sdk-client-elasticache.js");
	const client = await clients.elasticache();
	if ("group" in of) {
		yield* paginateDescribeCacheParameters({ client }, { CacheParameterGroupName: of.group });
		return;
	}
	const pages = paginateDescribeEngineDefaultParameters({ client }, { CacheParameterGroupFamily: of.family });
	for await (const { EngineDefaults = {} } of pages) yield EngineDefaults;
}
// src/aws/changes.ts
function changeApi(clients) {
	return {
		...parameterApi(clients),
		pendingMaintenance: (identifier) => readFact(clients, "rds:DescribePendingMaintenanceActions", async () => {
			const { paginateDescribePendingMaintenanceActions } = await import("./aws-sdk-client-rds.js");
			const found = [];
			const pages = paginateDescribePendingMaintenanceActions({ client: await clients.rds() }, { Filters: [{
				Name: "db-instance-id",
				Values: [identifier]
			}] });
			for await (const { PendingMaintenanceActions = [] } of pages) found.push(...PendingMaintenanceActions);
			return found.filter(({ ResourceIdentifier }) => ResourceIdentifier?.endsWith(`:db:${identifier}`)).flatMap(({ PendingMaintenanceActionDetails = [] }) => PendingMaintenanceActionDetails).map(({ Action, Description, AutoAppliedAfterDate, ForcedApplyDate }) => ({
				action: Action ?? "",
				description: Description ?? null,
				after: (AutoAppliedAfterDate ?? ForcedApplyDate)?.toISOString() ?? null
			}));
		}),
		upgradesFrom: (engine, running) => readFact(clients, "rds:DescribeDBEngineVersions", async () => {
			const { DescribeDBEngineVersionsCommand } = await import("./aws-sdk-client-rds.js");
			const { DBEngineVersions } = await (await clients.rds()).send(new DescribeDBEngineVersionsCommand({
				Engine: engine,
				EngineVersion: running
			}));
			return DBEngineVersions?.[0]?.ValidUpgradeTarget?.flatMap(({ EngineVersion }) => EngineVersion ?? []);
		}),
		versionsOf: (engine, version) => readFact(clients, "rds:DescribeDBEngineVersions", async () => {
			const { paginateDescribeDBEngineVersions } = await import("./aws-sdk-client-rds.js");
			const versions = [];
			const pages = paginateDescribeDBEngineVersions({ client: await clients.rds() }, {
				Engine: engine,
				DBParameterGroupFamily: sqlFamily(engine, version)
			});
			for await (const { DBEngineVersions = [] } of pages) versions.push(...DBEngineVersions.flatMap(({ EngineVersion }) => EngineVersion ?? []));
			return versions;
		}),
		versionsWithClass: (engine, instance) => readFact(clients, "rds:DescribeOrderableDBInstanceOptions", async () => {
			const { paginateDescribeOrderableDBInstanceOptions } = await import("./aws-sdk-client-rds.js");
			const offers = /* @__PURE__ */ new Map();
			const pages = paginateDescribeOrderableDBInstanceOptions({ client: await clients.rds() }, {
				Engine: engine,
				DBInstanceClass: instance,
				MaxRecords: 1e3
			});
			for await (const { OrderableDBInstanceOptions = [] } of pages) for (const { EngineVersion: version, AvailabilityZones = [] } of OrderableDBInstanceOptions) {
				if (version === void 0) continue;
				const zones = offers.get(version) ?? /* @__PURE__ */ new Set();
				for (const { Name } of AvailabilityZones) if (Name !== void 0) zones.add(Name);
				offers.set(version, zones);
			}
			return [...offers].map(([version, zones]) => ({
				version,
				zones: [...zones].toSorted()
			})).toSorted((a, b) => compareVersions(a.version, b.version));
		})
	};
}
// node_modules/@aws-sdk/client-cloudformation/dist-es/auth/httpAuthSchemeProvider.js
const defaultCloudFormationHttpAuthSchemeParametersProvider = async (config, context, input) => {
	return {
		operation: getSmithyContext(context).operation,
		region: await normalizeProvider(config.region)() || (() => {
			throw new Error("expected `region` to be configured for `aws.auth#sigv4`");
		})()
	};
};
function createAwsAuthSigv4HttpAuthOption(authParameters) {
	return {
		schemeId: "aws.auth#sigv4",
		signingProperties: {
			name: "cloudformation",
			region: authParameters.region
		},
		propertiesExtractor: (config, context) => ({ signingProperties: {
			config,
			context
		} })
	};
}
const defaultCloudFormationHttpAuthSchemeProvider = (authParameters) => {
	const options = [];
	switch (authParameters.operation) {
		default: options.push(createAwsAuthSigv4HttpAuthOption(authParameters));
	}
	return options;
};
const resolveHttpAuthSchemeConfig = (config) => {
	const config_0 = resolveAwsSdkSigV4Config(config);
	return Object.assign(config_0, { authSchemePreference: normalizeProvider(config.authSchemePreference ?? []) });
};
// node_modules/@aws-sdk/client-cloudformation/dist-es/endpoint/EndpointParameters.js
const resolveClientEndpointParameters = (options) => {
	return Object.assign(options, {
		useDualstackEndpoint: options.useDualstackEndpoint ?? false,
		useFipsEndpoint: options.useFipsEndpoint ?? false,
		defaultSigningName: "cloudformation"
	});
};
const commonParams = {
	UseFIPS: {
		type: "builtInParams",
		name: "useFipsEndpoint"
	},
	Endpoint: {
		type: "builtInParams",
		name: "endpoint"
	},
	Region: {
		type: "builtInParams",
		name: "region"
	},
	UseDualStack: {
		type: "builtInParams",
		name: "useDualstackEndpoint"
	}
};
// node_modules/@aws-sdk/client-cloudformation/package.json
var version = "3.1169.0";
// node_modules/@aws-sdk/client-cloudformation/dist-es/endpoint/bdd.js
const k = "ref";
const a = -1;
const b = true;
const c = "isSet";
const d = "PartitionResult";
const e = "booleanEquals";
const f = "getAttr";
const g = { [k]: "Endpoint" };
const h = { [k]: d };
const i = {};
const j = [{ [k]: "Region" }];
const _data = {
	conditions: [
		[c, [g]],
		[c, j],
		[
			"aws.partition",
			j,
			d
		],
		[e, [{ [k]: "UseFIPS" }, b]],
		[e, [{ [k]: "UseDualStack" }, b]],
		[e, [{
			fn: f,
			argv: [h, "supportsDualStack"]
		}, b]],
		[e, [{
			fn: f,
			argv: [h, "supportsFIPS"]
		}, b]],
		["stringEquals", [{
			fn: f,
			argv: [h, "name"]
		}, "aws-us-gov"]]
	],
	results: [
		[a],
		[a, "Invalid Configuration: FIPS and custom endpoint are not supported"],
		[a, "Invalid Configuration: Dualstack and custom endpoint are not supported"],
		[g, i],
		["https://cloudformation-fips.{Region}.{PartitionResult#dualStackDnsSuffix}", i],
		[a, "FIPS and DualStack are enabled, but this partition does not support one or both"],
		["https://cloudformation.{Region}.amazonaws.com", i],
		["https://cloudformation-fips.{Region}.{PartitionResult#dnsSuffix}", i],
		[a, "FIPS is enabled but this partition does not support FIPS"],
		["https://cloudformation.{Region}.{PartitionResult#dualStackDnsSuffix}", i],
		[a, "DualStack is enabled but this partition does not support DualStack"],
		["https://cloudformation.{Region}.{PartitionResult#dnsSuffix}", i],
		[a, "Invalid Configuration: Missing Region"]
	]
};
const root = 2;
const nodes$1 = new Int32Array([
	-1,
	1,
	-1,
	0,
	13,
	3,
	1,
	4,
	100000012,
	2,
	5,
	100000012,
	3,
	8,
	6,
	4,
	7,
	100000011,
	5,
	100000009,
	100000010,
	4,
	11,
	9,
	6,
	10,
	100000008,
	7,
	100000006,
	100000007,
	5,
	12,
	100000005,
	6,
	100000004,
	100000005,
	3,
	100000001,
	14,
	4,
	100000002,
	100000003
]);
const bdd = BinaryDecisionDiagram.from(nodes$1, root, _data.conditions, _data.results);
// node_modules/@aws-sdk/client-cloudformation/dist-es/endpoint/endpointResolver.js
const cache = new EndpointCache({
	size: 50,
	params: [
		"Endpoint",
		"Region",
		"UseDualStack",
		"UseFIPS"
	]
});
const defaultEndpointResolver = (endpointParams, context = {}) => {
	return cache.get(endpointParams, () => decideEndpoint(bdd, {
		endpointParams,
		logger: context.logger
	}));
};
customEndpointFunctions.aws = awsEndpointFunctions;
// node_modules/@aws-sdk/client-cloudformation/dist-es/models/CloudFormationServiceException.js
var CloudFormationServiceException = class CloudFormationServiceException extends ServiceException {
	static shapeId = "smithy.ts.sdk.synthetic.com.amazonaws.cloudformation#CloudFormationServiceException";
	constructor(options) {
		super(options);
		Object.setPrototypeOf(this, CloudFormationServiceException.prototype);
	}
};
// node_modules/@aws-sdk/client-cloudformation/dist-es/schemas/schemas_0.js
const _A = "Arn";
const _AC = "AfterContext";
const _ACT = "AttributeChangeType";
const _ANl = "AliasName";
const _AV = "ActualValue";
const _AVF = "AfterValueFrom";
const _AVf = "AfterValue";
const _Act = "Action";
const _At = "Attribute";
const _BC = "BeforeContext";
const _BV = "BeforeValue";
const _BVF = "BeforeValueFrom";
const _C = "Change";
const _CCS = "CreateChangeSet";
const _CCSI = "CreateChangeSetInput";
const _CCSO = "CreateChangeSetOutput";
const _CE = "CausingEntity";
const _CRT = "ClientRequestToken";
const _CSI = "ChangeSetId";
const _CSN = "ChangeSetName";
const _CSS = "ChangeSetSummary";
const _CSSh = "ChangeSetSummaries";
const _CST = "ChangeSetType";
const _CSh = "ChangeSource";
const _CT = "CreationTime";
const _CTl = "ClientToken";
const _CUR = "ContinueUpdateRollback";
const _CURI = "ContinueUpdateRollbackInput";
const _CURO = "ContinueUpdateRollbackOutput";
const _Ca = "Capabilities";
const _Ch = "Changes";
const _D = "Description";
const _DC = "DeploymentConfig";
const _DCS = "DeleteChangeSet";
const _DCSI = "DeleteChangeSetInput";
const _DCSIe = "DescribeChangeSetInput";
const _DCSO = "DeleteChangeSetOutput";
const _DCSOe = "DescribeChangeSetOutput";
const _DCSe = "DescribeChangeSet";
const _DDT = "DriftDetectionTimestamp";
const _DE = "DescribeEvents";
const _DEI = "DescribeEventsInput";
const _DEO = "DescribeEventsOutput";
const _DI = "DriftInformation";
const _DM = "DeploymentMode";
const _DMe = "DeletionMode";
const _DR = "DisableRollback";
const _DSE = "DescribeStackEvents";
const _DSEI = "DescribeStackEventsInput";
const _DSEO = "DescribeStackEventsOutput";
const _DSI = "DeleteStackInput";
const _DSIe = "DescribeStacksInput";
const _DSO = "DescribeStacksOutput";
const _DSel = "DeleteStack";
const _DSes = "DescribeStacks";
const _DSet = "DetailedStatus";
const _DTel = "DeletionTime";
const _DV = "DisableValidation";
const _De = "Details";
const _Dr = "Drift";
const _ECS = "ExecuteChangeSet";
const _ECSI = "ExecuteChangeSetInput";
const _ECSO = "ExecuteChangeSetOutput";
const _EF = "EventFilter";
const _EI = "EventId";
const _EN = "ExportName";
const _ES = "ExecutionStatus";
const _ET = "EndTime";
const _ETP = "EnableTerminationProtection";
const _ETv = "EventType";
const _Ev = "Evaluation";
const _F = "Filters";
const _FE = "FailedEvents";
const _FR = "ForceRollback";
const _GT = "GetTemplate";
const _GTIe = "GetTemplateInput";
const _GTO = "GetTemplateOutput";
const _HFM = "HookFailureMode";
const _HIC = "HookInvocationCount";
const _HII = "HookInvocationId";
const _HIP = "HookInvocationPoint";
const _HS = "HookStatus";
const _HSR = "HookStatusReason";
const _HTo = "HookType";
const _I = "Id";
const _IER = "ImportExistingResources";
const _INS = "IncludeNestedStacks";
const _IPV = "IncludePropertyValues";
const _K = "Key";
const _LCS = "ListChangeSets";
const _LCSI = "ListChangeSetsInput";
const _LCSO = "ListChangeSetsOutput";
const _LCT = "LastCheckTimestamp";
const _LIH = "LogicalIdHierarchy";
const _LO = "LastOperations";
const _LRD = "LiveResourceDrift";
const _LRI = "LogicalResourceId";
const _LS = "ListStacks";
const _LSI = "ListStacksInput";
const _LSO = "ListStacksOutput";
const _LSRIi = "ListStackResourcesInput";
const _LSROi = "ListStackResourcesOutput";
const _LSRi = "ListStackResources";
const _LUT = "LastUpdatedTime";
const _LUTa = "LastUpdatedTimestamp";
const _MI = "ModuleInfo";
const _MTIM = "MonitoringTimeInMinutes";
const _Mo = "Mode";
const _N = "Name";
const _NARN = "NotificationARNs";
const _NT = "NextToken";
const _O = "Output";
const _OE = "OperationEvents";
const _OEp = "OperationEntry";
const _OEpe = "OperationEvent";
const _OI = "OperationId";
const _OK = "OutputKey";
const _OS = "OperationStatus";
const _OSF = "OnStackFailure";
const _OT = "OperationType";
const _OV = "OutputValue";
const _Ou = "Outputs";
const _P = "Parameters";
const _PA = "PolicyAction";
const _PCSI = "ParentChangeSetId";
const _PDC = "PreviousDeploymentContext";
const _PIa = "ParentId";
const _PK = "ParameterKey";
const _PRI = "PhysicalResourceId";
const _PV = "PreviousValue";
const _PVa = "ParameterValue";
const _Pa = "Parameter";
const _Pat = "Path";
const _RARN = "RoleARN";
const _RC = "ResourceChange";
const _RCD = "ResourceChangeDetail";
const _RCDe = "ResourceChangeDetails";
const _RCSI = "RootChangeSetId";
const _RCo = "RollbackConfiguration";
const _RDIA = "ResourceDriftIgnoredAttributes";
const _RDIAe = "ResourceDriftIgnoredAttribute";
const _RDS = "ResourceDriftStatus";
const _REOC = "RetainExceptOnCreate";
const _RI = "ResourceIdentifier";
const _RIo = "RootId";
const _RP = "ResourceProperties";
const _RR = "RetainResources";
const _RReq = "RequiresRecreation";
const _RSIo = "RollbackStackInput";
const _RSO = "RollbackStackOutput";
const _RSR = "ResourceStatusReason";
const _RSes = "ResourceStatus";
const _RSo = "RollbackStack";
const _RT = "ResourceType";
const _RTDe = "ResourceTargetDefinition";
const _RTI = "ResourcesToImport";
const _RTIes = "ResourceToImport";
const _RTS = "ResourcesToSkip";
const _RTe = "ResourceTypes";
const _RTo = "RollbackTriggers";
const _RTol = "RollbackTrigger";
const _RV = "ResolvedValue";
const _Rea = "Reason";
const _Rep = "Replacement";
const _S = "Status";
const _SA = "StagesAvailable";
const _SDI = "StackDriftInformation";
const _SDIS = "StackDriftInformationSummary";
const _SDS = "StackDriftStatus";
const _SE = "StackEvents";
const _SEt = "StackEvent";
const _SI = "StackId";
const _SN = "StackName";
const _SR = "StatusReason";
const _SRDIS = "StackResourceDriftInformationSummary";
const _SRDS = "StackResourceDriftStatus";
const _SRSt = "StackResourceSummaries";
const _SRStac = "StackResourceSummary";
const _SSF = "StackStatusFilter";
const _SSR = "StackStatusReason";
const _SSt = "StackSummaries";
const _SSta = "StackStatus";
const _SStac = "StackSummary";
const _ST = "StartTime";
const _Sco = "Scope";
const _St = "Stacks";
const _Sta = "Stack";
const _Su = "Summaries";
const _T = "Type";
const _TB = "TemplateBody";
const _TDe = "TemplateDescription";
const _TH = "TypeHierarchy";
const _TIM = "TimeoutInMinutes";
const _TS = "TemplateStage";
const _TURL = "TemplateURL";
const _Ta = "Tags";
const _Tag = "Tag";
const _Tar = "Target";
const _Ti = "Timestamp";
const _UPT = "UsePreviousTemplate";
const _UPV = "UsePreviousValue";
const _UTP = "UpdateTerminationProtection";
const _UTPI = "UpdateTerminationProtectionInput";
const _UTPO = "UpdateTerminationProtectionOutput";
const _V = "Value";
const _VFM = "ValidationFailureMode";
const _VN = "ValidationName";
const _VP = "ValidationPath";
const _VS = "ValidationStatus";
const _VSR = "ValidationStatusReason";
const _s = "smithy.ts.sdk.synthetic.com.amazonaws.cloudformation";
const n0 = "com.amazonaws.cloudformation";
const _s_registry = new TypeRegistry(_s);
var CloudFormationServiceException$ = [
	-3,
	_s,
	"CloudFormationServiceException",
	0,
	[],
	[]
];
_s_registry.registerError(CloudFormationServiceException$, CloudFormationServiceException);
const errorTypeRegistries = [_s_registry, new TypeRegistry(n0)];
var Change$ = [
	3,
	n0,
	_C,
	0,
	[
		_T,
		_HIC,
		_RC
	],
	[
		0,
		1,
		() => ResourceChange$
	]
];
var ChangeSetSummary$ = [
	3,
	n0,
	_CSS,
	0,
	[
		_SI,
		_SN,
		_CSI,
		_CSN,
		_ES,
		_S,
		_SR,
		_CT,
		_D,
		_INS,
		_PCSI,
		_RCSI,
		_IER
	],
	[
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		4,
		0,
		2,
		0,
		0,
		2
	]
];
var ContinueUpdateRollbackInput$ = [
	3,
	n0,
	_CURI,
	0,
	[
		_SN,
		_RARN,
		_RTS,
		_CRT,
		_FR
	],
	[
		0,
		0,
		64,
		0,
		2
	],
	1
];
var ContinueUpdateRollbackOutput$ = [
	3,
	n0,
	_CURO,
	0,
	[],
	[]
];
var CreateChangeSetInput$ = [
	3,
	n0,
	_CCSI,
	0,
	[
		_SN,
		_CSN,
		_TB,
		_TURL,
		_UPT,
		_P,
		_Ca,
		_RTe,
		_RARN,
		_RCo,
		_NARN,
		_Ta,
		_CTl,
		_D,
		_CST,
		_RTI,
		_INS,
		_OSF,
		_IER,
		_DM,
		_DC,
		_DV
	],
	[
		0,
		0,
		0,
		0,
		2,
		() => _Parameters,
		64,
		64,
		0,
		() => RollbackConfiguration$,
		64,
		() => Tags,
		0,
		0,
		0,
		() => ResourcesToImport,
		2,
		0,
		2,
		0,
		() => DeploymentConfig$,
		2
	],
	2
];
var CreateChangeSetOutput$ = [
	3,
	n0,
	_CCSO,
	0,
	[_I, _SI],
	[0, 0]
];
var DeleteChangeSetInput$ = [
	3,
	n0,
	_DCSI,
	0,
	[_CSN, _SN],
	[0, 0],
	1
];
var DeleteChangeSetOutput$ = [
	3,
	n0,
	_DCSO,
	0,
	[],
	[]
];
var DeleteStackInput$ = [
	3,
	n0,
	_DSI,
	0,
	[
		_SN,
		_RR,
		_RARN,
		_CRT,
		_DMe,
		_DC
	],
	[
		0,
		64,
		0,
		0,
		0,
		() => DeploymentConfig$
	],
	1
];
var DeploymentConfig$ = [
	3,
	n0,
	_DC,
	0,
	[_Mo, _DR],
	[0, 2]
];
var DescribeChangeSetInput$ = [
	3,
	n0,
	_DCSIe,
	0,
	[
		_CSN,
		_SN,
		_NT,
		_IPV
	],
	[
		0,
		0,
		0,
		2
	],
	1
];
var DescribeChangeSetOutput$ = [
	3,
	n0,
	_DCSOe,
	0,
	[
		_CSN,
		_CSI,
		_SI,
		_SN,
		_D,
		_P,
		_CT,
		_ES,
		_S,
		_SR,
		_SDS,
		_NARN,
		_RCo,
		_Ca,
		_Ta,
		_Ch,
		_NT,
		_INS,
		_PCSI,
		_RCSI,
		_OSF,
		_IER,
		_DM,
		_DC
	],
	[
		0,
		0,
		0,
		0,
		0,
		() => _Parameters,
		4,
		0,
		0,
		0,
		0,
		64,
		() => RollbackConfiguration$,
		64,
		() => Tags,
		() => Changes,
		0,
		2,
		0,
		0,
		0,
		2,
		0,
		() => DeploymentConfig$
	]
];
var DescribeEventsInput$ = [
	3,
	n0,
	_DEI,
	0,
	[
		_SN,
		_CSN,
		_OI,
		_F,
		_NT
	],
	[
		0,
		0,
		0,
		() => EventFilter$,
		0
	]
];
var DescribeEventsOutput$ = [
	3,
	n0,
	_DEO,
	0,
	[_OE, _NT],
	[() => OperationEvents, 0]
];
var DescribeStackEventsInput$ = [
	3,
	n0,
	_DSEI,
	0,
	[_SN, _NT],
	[0, 0],
	1
];
var DescribeStackEventsOutput$ = [
	3,
	n0,
	_DSEO,
	0,
	[_SE, _NT],
	[() => StackEvents, 0]
];
var DescribeStacksInput$ = [
	3,
	n0,
	_DSIe,
	0,
	[_SN, _NT],
	[0, 0]
];
var DescribeStacksOutput$ = [
	3,
	n0,
	_DSO,
	0,
	[_St, _NT],
	[() => Stacks, 0]
];
var EventFilter$ = [
	3,
	n0,
	_EF,
	0,
	[_FE],
	[2]
];
var ExecuteChangeSetInput$ = [
	3,
	n0,
	_ECSI,
	0,
	[
		_CSN,
		_SN,
		_CRT,
		_DR,
		_REOC
	],
	[
		0,
		0,
		0,
		2,
		2
	],
	1
];
var ExecuteChangeSetOutput$ = [
	3,
	n0,
	_ECSO,
	0,
	[],
	[]
];
var GetTemplateInput$ = [
	3,
	n0,
	_GTIe,
	0,
	[
		_SN,
		_CSN,
		_TS
	],
	[
		0,
		0,
		0
	]
];
var GetTemplateOutput$ = [
	3,
	n0,
	_GTO,
	0,
	[_TB, _SA],
	[0, 64]
];
var ListChangeSetsInput$ = [
	3,
	n0,
	_LCSI,
	0,
	[_SN, _NT],
	[0, 0],
	1
];
var ListChangeSetsOutput$ = [
	3,
	n0,
	_LCSO,
	0,
	[_Su, _NT],
	[() => ChangeSetSummaries, 0]
];
var ListStackResourcesInput$ = [
	3,
	n0,
	_LSRIi,
	0,
	[_SN, _NT],
	[0, 0],
	1
];
var ListStackResourcesOutput$ = [
	3,
	n0,
	_LSROi,
	0,
	[_SRSt, _NT],
	[() => StackResourceSummaries, 0]
];
var ListStacksInput$ = [
	3,
	n0,
	_LSI,
	0,
	[_NT, _SSF],
	[0, 64]
];
var ListStacksOutput$ = [
	3,
	n0,
	_LSO,
	0,
	[_SSt, _NT],
	[() => StackSummaries, 0]
];
var LiveResourceDrift$ = [
	3,
	n0,
	_LRD,
	0,
	[
		_PV,
		_AV,
		_DDT
	],
	[
		0,
		0,
		4
	]
];
var ModuleInfo$ = [
	3,
	n0,
	_MI,
	0,
	[_TH, _LIH],
	[0, 0]
];
var OperationEntry$ = [
	3,
	n0,
	_OEp,
	0,
	[_OT, _OI],
	[0, 0]
];
var OperationEvent$ = [
	3,
	n0,
	_OEpe,
	0,
	[
		_EI,
		_SI,
		_OI,
		_OT,
		_OS,
		_ETv,
		_LRI,
		_PRI,
		_RT,
		_Ti,
		_ST,
		_ET,
		_RSes,
		_RSR,
		_RP,
		_CRT,
		_HTo,
		_HS,
		_HSR,
		_HIP,
		_HFM,
		_DSet,
		_VFM,
		_VN,
		_VS,
		_VSR,
		_VP
	],
	[
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		4,
		4,
		4,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0
	]
];
var Output$ = [
	3,
	n0,
	_O,
	0,
	[
		_OK,
		_OV,
		_D,
		_EN
	],
	[
		0,
		0,
		0,
		0
	]
];
var Parameter$ = [
	3,
	n0,
	_Pa,
	0,
	[
		_PK,
		_PVa,
		_UPV,
		_RV
	],
	[
		0,
		0,
		2,
		0
	]
];
var ResourceChange$ = [
	3,
	n0,
	_RC,
	0,
	[
		_PA,
		_Act,
		_LRI,
		_PRI,
		_RT,
		_Rep,
		_Sco,
		_RDS,
		_RDIA,
		_De,
		_CSI,
		_MI,
		_BC,
		_AC,
		_PDC
	],
	[
		0,
		0,
		0,
		0,
		0,
		0,
		64,
		0,
		() => ResourceDriftIgnoredAttributes,
		() => ResourceChangeDetails,
		0,
		() => ModuleInfo$,
		0,
		0,
		0
	]
];
var ResourceChangeDetail$ = [
	3,
	n0,
	_RCD,
	0,
	[
		_Tar,
		_Ev,
		_CSh,
		_CE
	],
	[
		() => ResourceTargetDefinition$,
		0,
		0,
		0
	]
];
var ResourceDriftIgnoredAttribute$ = [
	3,
	n0,
	_RDIAe,
	0,
	[_Pat, _Rea],
	[0, 0]
];
var ResourceTargetDefinition$ = [
	3,
	n0,
	_RTDe,
	0,
	[
		_At,
		_N,
		_RReq,
		_Pat,
		_BV,
		_AVf,
		_BVF,
		_AVF,
		_Dr,
		_ACT
	],
	[
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		() => LiveResourceDrift$,
		0
	]
];
var ResourceToImport$ = [
	3,
	n0,
	_RTIes,
	0,
	[
		_RT,
		_LRI,
		_RI
	],
	[
		0,
		0,
		128
	],
	3
];
var RollbackConfiguration$ = [
	3,
	n0,
	_RCo,
	0,
	[_RTo, _MTIM],
	[() => RollbackTriggers, 1]
];
var RollbackStackInput$ = [
	3,
	n0,
	_RSIo,
	0,
	[
		_SN,
		_RARN,
		_CRT,
		_REOC,
		_DC
	],
	[
		0,
		0,
		0,
		2,
		() => DeploymentConfig$
	],
	1
];
var RollbackStackOutput$ = [
	3,
	n0,
	_RSO,
	0,
	[_SI, _OI],
	[0, 0]
];
var RollbackTrigger$ = [
	3,
	n0,
	_RTol,
	0,
	[_A, _T],
	[0, 0],
	2
];
var Stack$ = [
	3,
	n0,
	_Sta,
	0,
	[
		_SN,
		_CT,
		_SSta,
		_SI,
		_CSI,
		_D,
		_P,
		_DTel,
		_LUT,
		_RCo,
		_SSR,
		_DR,
		_DC,
		_NARN,
		_TIM,
		_Ca,
		_Ou,
		_RARN,
		_Ta,
		_ETP,
		_PIa,
		_RIo,
		_DI,
		_REOC,
		_DMe,
		_DSet,
		_LO,
		_ANl
	],
	[
		0,
		4,
		0,
		0,
		0,
		0,
		() => _Parameters,
		4,
		4,
		() => RollbackConfiguration$,
		0,
		2,
		() => DeploymentConfig$,
		64,
		1,
		64,
		() => Outputs,
		0,
		() => Tags,
		2,
		0,
		0,
		() => StackDriftInformation$,
		2,
		0,
		0,
		() => LastOperations,
		0
	],
	3
];
var StackDriftInformation$ = [
	3,
	n0,
	_SDI,
	0,
	[_SDS, _LCT],
	[0, 4],
	1
];
var StackDriftInformationSummary$ = [
	3,
	n0,
	_SDIS,
	0,
	[_SDS, _LCT],
	[0, 4],
	1
];
var StackEvent$ = [
	3,
	n0,
	_SEt,
	0,
	[
		_SI,
		_EI,
		_SN,
		_Ti,
		_OI,
		_LRI,
		_PRI,
		_RT,
		_RSes,
		_RSR,
		_RP,
		_CRT,
		_HTo,
		_HS,
		_HSR,
		_HIP,
		_HII,
		_HFM,
		_DSet
	],
	[
		0,
		0,
		0,
		4,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0
	],
	4
];
var StackResourceDriftInformationSummary$ = [
	3,
	n0,
	_SRDIS,
	0,
	[_SRDS, _LCT],
	[0, 4],
	1
];
var StackResourceSummary$ = [
	3,
	n0,
	_SRStac,
	0,
	[
		_LRI,
		_RT,
		_LUTa,
		_RSes,
		_PRI,
		_RSR,
		_DI,
		_MI
	],
	[
		0,
		0,
		4,
		0,
		0,
		0,
		() => StackResourceDriftInformationSummary$,
		() => ModuleInfo$
	],
	4
];
var StackSummary$ = [
	3,
	n0,
	_SStac,
	0,
	[
		_SN,
		_CT,
		_SSta,
		_SI,
		_TDe,
		_LUT,
		_DTel,
		_SSR,
		_PIa,
		_RIo,
		_DI,
		_LO
	],
	[
		0,
		4,
		0,
		0,
		0,
		4,
		4,
		0,
		0,
		0,
		() => StackDriftInformationSummary$,
		() => LastOperations
	],
	3
];
var Tag$ = [
	3,
	n0,
	_Tag,
	0,
	[_K, _V],
	[0, 0],
	2
];
var UpdateTerminationProtectionInput$ = [
	3,
	n0,
	_UTPI,
	0,
	[_ETP, _SN],
	[2, 0],
	2
];
var UpdateTerminationProtectionOutput$ = [
	3,
	n0,
	_UTPO,
	0,
	[_SI],
	[0]
];
var __Unit = "unit";
var Changes = [
	1,
	n0,
	_Ch,
	0,
	() => Change$
];
var ChangeSetSummaries = [
	1,
	n0,
	_CSSh,
	0,
	() => ChangeSetSummary$
];
var LastOperations = [
	1,
	n0,
	_LO,
	0,
	() => OperationEntry$
];
var OperationEvents = [
	1,
	n0,
	_OE,
	0,
	() => OperationEvent$
];
var Outputs = [
	1,
	n0,
	_Ou,
	0,
	() => Output$
];
var _Parameters = [
	1,
	n0,
	_P,
	0,
	() => Parameter$
];
var ResourceChangeDetails = [
	1,
	n0,
	_RCDe,
	0,
	() => ResourceChangeDetail$
];
var ResourceDriftIgnoredAttributes = [
	1,
	n0,
	_RDIA,
	0,
	() => ResourceDriftIgnoredAttribute$
];
var ResourcesToImport = [
	1,
	n0,
	_RTI,
	0,
	() => ResourceToImport$
];
var RollbackTriggers = [
	1,
	n0,
	_RTo,
	0,
	() => RollbackTrigger$
];
var StackEvents = [
	1,
	n0,
	_SE,
	0,
	() => StackEvent$
];
var StackResourceSummaries = [
	1,
	n0,
	_SRSt,
	0,
	() => StackResourceSummary$
];
var Stacks = [
	1,
	n0,
	_St,
	0,
	() => Stack$
];
var StackSummaries = [
	1,
	n0,
	_SSt,
	0,
	() => StackSummary$
];
var Tags = [
	1,
	n0,
	_Ta,
	0,
	() => Tag$
];
var ContinueUpdateRollback$ = [
	9,
	n0,
	_CUR,
	0,
	() => ContinueUpdateRollbackInput$,
	() => ContinueUpdateRollbackOutput$
];
var CreateChangeSet$ = [
	9,
	n0,
	_CCS,
	0,
	() => CreateChangeSetInput$,
	() => CreateChangeSetOutput$
];
var DeleteChangeSet$ = [
	9,
	n0,
	_DCS,
	0,
	() => DeleteChangeSetInput$,
	() => DeleteChangeSetOutput$
];
var DeleteStack$ = [
	9,
	n0,
	_DSel,
	0,
	() => DeleteStackInput$,
	() => __Unit
];
var DescribeChangeSet$ = [
	9,
	n0,
	_DCSe,
	0,
	() => DescribeChangeSetInput$,
	() => DescribeChangeSetOutput$
];
var DescribeEvents$ = [
	9,
	n0,
	_DE,
	0,
	() => DescribeEventsInput$,
	() => DescribeEventsOutput$
];
var DescribeStackEvents$ = [
	9,
	n0,
	_DSE,
	0,
	() => DescribeStackEventsInput$,
	() => DescribeStackEventsOutput$
];
var DescribeStacks$ = [
	9,
	n0,
	_DSes,
	0,
	() => DescribeStacksInput$,
	() => DescribeStacksOutput$
];
var ExecuteChangeSet$ = [
	9,
	n0,
	_ECS,
	0,
	() => ExecuteChangeSetInput$,
	() => ExecuteChangeSetOutput$
];
var GetTemplate$ = [
	9,
	n0,
	_GT,
	0,
	() => GetTemplateInput$,
	() => GetTemplateOutput$
];
var ListChangeSets$ = [
	9,
	n0,
	_LCS,
	0,
	() => ListChangeSetsInput$,
	() => ListChangeSetsOutput$
];
var ListStackResources$ = [
	9,
	n0,
	_LSRi,
	0,
	() => ListStackResourcesInput$,
	() => ListStackResourcesOutput$
];
var ListStacks$ = [
	9,
	n0,
	_LS,
	0,
	() => ListStacksInput$,
	() => ListStacksOutput$
];
var RollbackStack$ = [
	9,
	n0,
	_RSo,
	0,
	() => RollbackStackInput$,
	() => RollbackStackOutput$
];
var UpdateTerminationProtection$ = [
	9,
	n0,
	_UTP,
	0,
	() => UpdateTerminationProtectionInput$,
	() => UpdateTerminationProtectionOutput$
];
// node_modules/@aws-sdk/client-cloudformation/dist-es/runtimeConfig.shared.js
const getRuntimeConfig$1 = (config) => {
	return {
		apiVersion: "2010-05-15",
		base64Decoder: config?.base64Decoder ?? fromBase64,
		base64Encoder: config?.base64Encoder ?? toBase64,
		disableHostPrefix: config?.disableHostPrefix ?? false,
		endpointProvider: config?.endpointProvider ?? defaultEndpointResolver,
		extensions: config?.extensions ?? [],
		httpAuthSchemeProvider: config?.httpAuthSchemeProvider ?? defaultCloudFormationHttpAuthSchemeProvider,
		httpAuthSchemes: config?.httpAuthSchemes ?? [{
			schemeId: "aws.auth#sigv4",
			identityProvider: (ipc) => ipc.getIdentityProvider("aws.auth#sigv4"),
			signer: new AwsSdkSigV4Signer()
		}],
		logger: config?.logger ?? new NoOpLogger(),
		protocol: config?.protocol ?? AwsQueryProtocol,
		protocolSettings: config?.protocolSettings ?? {
			defaultNamespace: "com.amazonaws.cloudformation",
			errorTypeRegistries,
			xmlNamespace: "http://cloudformation.amazonaws.com/doc/2010-05-15/",
			version: "2010-05-15",
			serviceTarget: "CloudFormation"
		},
		serviceId: config?.serviceId ?? "CloudFormation",
		sha256: config?.sha256 ?? Sha256Node,
		urlParser: config?.urlParser ?? parseUrl,
		utf8Decoder: config?.utf8Decoder ?? fromUtf8,
		utf8Encoder: config?.utf8Encoder ?? toUtf8
	};
};
// node_modules/@aws-sdk/client-cloudformation/dist-es/runtimeConfig.js
const getRuntimeConfig = (config) => {
	emitWarningIfUnsupportedVersion(process.version);
	const defaultsMode = resolveDefaultsModeConfig(config);
	const defaultConfigProvider = () => defaultsMode().then(loadConfigsForDefaultMode);
	const clientSharedValues = getRuntimeConfig$1(config);
	emitWarningIfUnsupportedVersion$1(process.version);
	const loaderConfig = {
		profile: config?.profile,
		logger: clientSharedValues.logger
	};
	return {
		...clientSharedValues,
		...config,
		runtime: "node",
		defaultsMode,
		authSchemePreference: config?.authSchemePreference ?? loadConfig(NODE_AUTH_SCHEME_PREFERENCE_OPTIONS, loaderConfig),
		bodyLengthChecker: config?.bodyLengthChecker ?? calculateBodyLength,
		credentialDefaultProvider: config?.credentialDefaultProvider ?? defaultProvider,
		defaultSocketTimeout: getDefaultSocketTimeout(config?.requestHandler, 9e5),
		defaultUserAgentProvider: config?.defaultUserAgentProvider ?? createDefaultUserAgentProvider({
			serviceId: clientSharedValues.serviceId,
			clientVersion: version
		}),
		maxAttempts: config?.maxAttempts ?? loadConfig(NODE_MAX_ATTEMPT_CONFIG_OPTIONS, config),
		region: config?.region ?? loadConfig(NODE_REGION_CONFIG_OPTIONS, {
			...NODE_REGION_CONFIG_FILE_OPTIONS,
			...loaderConfig
		}),
		requestHandler: NodeHttpHandler.create(config?.requestHandler ?? defaultConfigProvider),
		retryMode: config?.retryMode ?? loadConfig({
			...NODE_RETRY_MODE_CONFIG_OPTIONS,
			default: async () => (await defaultConfigProvider()).retryMode || DEFAULT_RETRY_MODE
		}, config),
		streamCollector: config?.streamCollector ?? streamCollector,
		useDualstackEndpoint: config?.useDualstackEndpoint ?? loadConfig(NODE_USE_DUALSTACK_ENDPOINT_CONFIG_OPTIONS, loaderConfig),
		useFipsEndpoint: config?.useFipsEndpoint ?? loadConfig(NODE_USE_FIPS_ENDPOINT_CONFIG_OPTIONS, loaderConfig),
		userAgentAppId: config?.userAgentAppId ?? loadConfig(NODE_APP_ID_CONFIG_OPTIONS, loaderConfig)
	};
};
// node_modules/@aws-sdk/client-cloudformation/dist-es/auth/httpAuthExtensionConfiguration.js
const getHttpAuthExtensionConfiguration = (runtimeConfig) => {
	const _httpAuthSchemes = runtimeConfig.httpAuthSchemes;
	let _httpAuthSchemeProvider = runtimeConfig.httpAuthSchemeProvider;
	let _credentials = runtimeConfig.credentials;
	return {
		setHttpAuthScheme(httpAuthScheme) {
			const index = _httpAuthSchemes.findIndex((scheme) => scheme.schemeId === httpAuthScheme.schemeId);
			if (index === -1) _httpAuthSchemes.push(httpAuthScheme);
			else _httpAuthSchemes.splice(index, 1, httpAuthScheme);
		},
		httpAuthSchemes() {
			return _httpAuthSchemes;
		},
		setHttpAuthSchemeProvider(httpAuthSchemeProvider) {
			_httpAuthSchemeProvider = httpAuthSchemeProvider;
		},
		httpAuthSchemeProvider() {
			return _httpAuthSchemeProvider;
		},
		setCredentials(credentials) {
			_credentials = credentials;
		},
		credentials() {
			return _credentials;
		}
	};
};
const resolveHttpAuthRuntimeConfig = (config) => {
	return {
		httpAuthSchemes: config.httpAuthSchemes(),
		httpAuthSchemeProvider: config.httpAuthSchemeProvider(),
		credentials: config.credentials()
	};
};
// node_modules/@aws-sdk/client-cloudformation/dist-es/runtimeExtensions.js
const resolveRuntimeExtensions = (runtimeConfig, extensions) => {
	const extensionConfiguration = Object.assign(getAwsRegionExtensionConfiguration(runtimeConfig), getDefaultExtensionConfiguration(runtimeConfig), getHttpHandlerExtensionConfiguration(runtimeConfig), getHttpAuthExtensionConfiguration(runtimeConfig));
	extensions.forEach((extension) => extension.configure(extensionConfiguration));
	return Object.assign(runtimeConfig, resolveAwsRegionExtensionConfiguration(extensionConfiguration), resolveDefaultRuntimeConfig(extensionConfiguration), resolveHttpHandlerRuntimeConfig(extensionConfiguration), resolveHttpAuthRuntimeConfig(extensionConfiguration));
};
// node_modules/@aws-sdk/client-cloudformation/dist-es/CloudFormationClient.js
var CloudFormationClient = class extends Client {
	config;
	constructor(...[configuration]) {
		const _config_0 = getRuntimeConfig(configuration || {});
		super(_config_0);
		this.initConfig = _config_0;
		const _config_1 = resolveClientEndpointParameters(_config_0);
		const _config_2 = resolveUserAgentConfig(_config_1);
		const _config_3 = resolveRetryConfig(_config_2);
		const _config_4 = resolveRegionConfig(_config_3);
		const _config_5 = resolveHostHeaderConfig(_config_4);
		const _config_6 = resolveEndpointConfig(_config_5);
		const _config_7 = resolveHttpAuthSchemeConfig(_config_6);
		const _config_8 = resolveRuntimeExtensions(_config_7, configuration?.extensions || []);
		this.config = _config_8;
		this.middlewareStack.use(getSchemaSerdePlugin(this.config));
		this.middlewareStack.use(getUserAgentPlugin(this.config));
		this.middlewareStack.use(getRetryPlugin(this.config));
		this.middlewareStack.use(getContentLengthPlugin(this.config));
		this.middlewareStack.use(getHostHeaderPlugin(this.config));
		this.middlewareStack.use(getLoggerPlugin(this.config));
		this.middlewareStack.use(getRecursionDetectionPlugin(this.config));
		this.middlewareStack.use(getHttpAuthSchemeEndpointRuleSetPlugin(this.config, {
			httpAuthSchemeParametersProvider: defaultCloudFormationHttpAuthSchemeParametersProvider,
			identityProviderConfigProvider: async (config) => new DefaultIdentityProviderConfig({ "aws.auth#sigv4": config.credentials })
		}));
		this.middlewareStack.use(getHttpSigningPlugin(this.config));
	}
	destroy() {
		super.destroy();
	}
};
// node_modules/@aws-sdk/client-cloudformation/dist-es/commandBuilder.js
const command = makeBuilder(commonParams, "CloudFormation", "CloudFormationClient", getEndpointPlugin);
const _ep0 = {};
const _mw0 = (Command, cs, config, o) => [];
// node_modules/@aws-sdk/client-cloudformation/dist-es/commands/ContinueUpdateRollbackCommand.js
var ContinueUpdateRollbackCommand = class extends command(_ep0, _mw0, "ContinueUpdateRollback", ContinueUpdateRollback$) {};
// node_modules/@aws-sdk/client-cloudformation/dist-es/commands/CreateChangeSetCommand.js
var CreateChangeSetCommand = class extends command(_ep0, _mw0, "CreateChangeSet", CreateChangeSet$) {};
// node_modules/@aws-sdk/client-cloudformation/dist-es/commands/DeleteChangeSetCommand.js
var DeleteChangeSetCommand = class extends command(_ep0, _mw0, "DeleteChangeSet", DeleteChangeSet$) {};
// node_modules/@aws-sdk/client-cloudformation/dist-es/commands/DeleteStackCommand.js
var DeleteStackCommand = class extends command(_ep0, _mw0, "DeleteStack", DeleteStack$) {};
// node_modules/@aws-sdk/client-cloudformation/dist-es/commands/DescribeChangeSetCommand.js
var DescribeChangeSetCommand = class extends command(_ep0, _mw0, "DescribeChangeSet", DescribeChangeSet$) {};
// node_modules/@aws-sdk/client-cloudformation/dist-es/commands/DescribeEventsCommand.js
var DescribeEventsCommand = class extends command(_ep0, _mw0, "DescribeEvents", DescribeEvents$) {};
// node_modules/@aws-sdk/client-cloudformation/dist-es/commands/DescribeStackEventsCommand.js
var DescribeStackEventsCommand = class extends command(_ep0, _mw0, "DescribeStackEvents", DescribeStackEvents$) {};
// node_modules/@aws-sdk/client-cloudformation/dist-es/commands/DescribeStacksCommand.js
var DescribeStacksCommand = class extends command(_ep0, _mw0, "DescribeStacks", DescribeStacks$) {};
// node_modules/@aws-sdk/client-cloudformation/dist-es/commands/ExecuteChangeSetCommand.js
var ExecuteChangeSetCommand = class extends command(_ep0, _mw0, "ExecuteChangeSet", ExecuteChangeSet$) {};
// node_modules/@aws-sdk/client-cloudformation/dist-es/commands/GetTemplateCommand.js
var GetTemplateCommand = class extends command(_ep0, _mw0, "GetTemplate", GetTemplate$) {};
// node_modules/@aws-sdk/client-cloudformation/dist-es/commands/ListChangeSetsCommand.js
var ListChangeSetsCommand = class extends command(_ep0, _mw0, "ListChangeSets", ListChangeSets$) {};
// node_modules/@aws-sdk/client-cloudformation/dist-es/commands/ListStackResourcesCommand.js
var ListStackResourcesCommand = class extends command(_ep0, _mw0, "ListStackResources", ListStackResources$) {};
// node_modules/@aws-sdk/client-cloudformation/dist-es/commands/ListStacksCommand.js
var ListStacksCommand = class extends command(_ep0, _mw0, "ListStacks", ListStacks$) {};
// node_modules/@aws-sdk/client-cloudformation/dist-es/commands/RollbackStackCommand.js
var RollbackStackCommand = class extends command(_ep0, _mw0, "RollbackStack", RollbackStack$) {};
// node_modules/@aws-sdk/client-cloudformation/dist-es/commands/UpdateTerminationProtectionCommand.js
var UpdateTerminationProtectionCommand = class extends command(_ep0, _mw0, "UpdateTerminationProtection", UpdateTerminationProtection$) {};
// src/aws/aws-clock.ts
const EXACT_TO = 2e3;
function awsClock() {
	let ahead = 0;
	return {
		now: () => new Date(Date.now() + ahead),
		listen: (stack) => {
			stack.add((next) => async (args) => {
				const result = await next(args);
				const difference = Date.parse(dateIn(result.response)) - Date.now();
				if (!Number.isNaN(difference)) ahead = Math.abs(difference) < EXACT_TO ? 0 : difference;
				return result;
			}, {
				step: "initialize",
				name: "awsClock"
			});
		}
	};
}
function dateIn(response) {
	const { headers } = response ?? {};
	return headers?.["date"] ?? "";
}
// src/aws/credentials/begin-again.ts
const OVER$1 = /* @__PURE__ */ new Set([
	"ExpiredToken",
	"ExpiredTokenException",
	"RequestExpired"
]);
function beginAgain(stack, session) {
	stack.add((next) => async (args) => {
		const count = session.count();
		try {
			return await next(args);
		} catch (error) {
			if (!OVER$1.has(errorCode(error))) throw error;
			session.isOver(count);
			return next(args);
		}
	}, {
		step: "initialize",
		priority: "high",
		name: "beginAgain"
	});
}
// src/aws/texts/holder.ts
function isHolder(value) {
	return typeof value === "object" && value !== null && !(value instanceof Date);
}
// src/aws/texts/known-names.ts
const LEARNT = /* @__PURE__ */ new Set([
	"LogicalResourceId",
	"PhysicalResourceId",
	"ResourceType",
	"StackId",
	"StackName"
]);
var KnownNames = class {
	#names = /* @__PURE__ */ new Set();
	has(name) {
		return this.#names.has(name) || this.#names.has(name.toLowerCase());
	}
	addRequest(input) {
		if (typeof input === "string") this.#add(input);
		else if (Array.isArray(input)) input.forEach((item) => this.addRequest(item));
		else if (isHolder(input)) for (const [key, value] of Object.entries(input)) {
			this.#add(key);
			this.addRequest(key === "TemplateBody" ? parsed(value) : value);
		}
		else if (typeof input === "number") this.#add(String(input));
	}
	addAnswer(output) {
		if (Array.isArray(output)) output.forEach((item) => this.addAnswer(item));
		else if (isHolder(output)) {
			for (const [key, value] of Object.entries(output)) if (typeof value !== "string") this.addAnswer(value);
			else if (LEARNT.has(key)) this.#add(value);
		}
	}
	#add(text) {
		if (text.length < 2 || this.#names.has(text) || /\s/.test(text)) return;
		this.#names.add(text);
		this.#names.add(text.toLowerCase());
	}
};
function parsed(body) {
	try {
		return typeof body === "string" ? JSON.parse(body) : body;
	} catch {
		return null;
	}
}
// src/aws/credentials/source.ts
function sourceOf(env, profiles, named = null) {
	if (named !== null) return profileSource(named, profiles, "--profile");
	const asked = env["AWS_PROFILE"];
	if (asked) {
		const source = profileSource(asked, profiles, "AWS_PROFILE");
		if (!saysNothing(source)) return source;
		const other = aside(env);
		return other.kind === "none" || other.kind === "half" ? source : other;
	}
	if (env["AWS_ACCESS_KEY_ID"] && env["AWS_SECRET_ACCESS_KEY"]) return { kind: "keys" };
	const usual = profiles["default"] && profileSource("default", profiles, "");
	return usual && !saysNothing(usual) ? usual : aside(env);
}
function sourceName(source) {
	switch (source.kind) {
		case "profile": return `the profile ${source.name}, by ${source.by}${source.of === source.name ? "" : ` of ${source.of}`}`;
		case "unknown-profile": return `the profile ${source.name}, which does not exist`;
		case "half": return `${source.set} without ${source.missing}`;
		case "keys": return "the access key of the environment";
		case "web-identity": return "the web identity of AWS_WEB_IDENTITY_TOKEN_FILE";
		case "container": return "the role of the container";
		case "instance": return "the role of the EC2 instance";
		case "none": return "none is configured";
	}
}
function saysNothing(source) {
	return source.kind === "profile" && source.by === "nothing";
}
function profileNames(profiles) {
	return Object.keys(profiles).filter((name) => !/^(sso-session|services)[.]/.test(name)).sort();
}
function aside(env) {
	const isSet = (name) => Boolean(env[name]);
	if (isSet("AWS_WEB_IDENTITY_TOKEN_FILE") && isSet("AWS_ROLE_ARN")) return { kind: "web-identity" };
	if (isSet("AWS_CONTAINER_CREDENTIALS_RELATIVE_URI") || isSet("AWS_CONTAINER_CREDENTIALS_FULL_URI")) return { kind: "container" };
	for (const [set, missing] of PAIRS) if (isSet(set) && !isSet(missing)) return {
		kind: "half",
		set,
		missing
	};
	const disabled = env["AWS_EC2_METADATA_DISABLED"];
	if (disabled && disabled !== "false") return {
		kind: "none",
		instance: false
	};
	return disabled === "false" || INSTANCE.some(isSet) ? { kind: "instance" } : {
		kind: "none",
		instance: true
	};
}
const PAIRS = [
	["AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY"],
	["AWS_SECRET_ACCESS_KEY", "AWS_ACCESS_KEY_ID"],
	["AWS_WEB_IDENTITY_TOKEN_FILE", "AWS_ROLE_ARN"]
];
const INSTANCE = ["AWS_EC2_METADATA_SERVICE_ENDPOINT", "AWS_EC2_METADATA_SERVICE_ENDPOINT_MODE"];
function profileSource(name, profiles, namedBy) {
	let [of, asked] = [name, namedBy];
	for (const seen = /* @__PURE__ */ new Set();;) {
		const profile = profiles[of];
		if (profile === void 0) return {
			kind: "unknown-profile",
			name: of,
			namedBy: asked
		};
		const by = seen.size > 0 && hasKeys(profile) ? "keys" : wayOf(profile);
		const { source_profile: next } = profile;
		if (by !== "role" || !next || seen.has(of)) return {
			kind: "profile",
			name,
			by,
			of
		};
		seen.add(of);
		[of, asked] = [next, `source_profile of ${of}`];
	}
}
function wayOf(profile) {
	const has = (key) => profile[key] !== void 0;
	if (has("role_arn") && has("source_profile") !== has("credential_source")) return "role";
	if (hasKeys(profile)) return "keys";
	if (has("role_arn") && has("web_identity_token_file")) return "web-identity";
	if (has("credential_process")) return "process";
	if (Object.keys(profile).some((key) => SSO.has(key))) return "sso";
	if (has("login_session")) return "login";
	return PARTS.some(has) ? "incomplete" : "nothing";
}
function hasKeys(profile) {
	return profile["aws_access_key_id"] !== void 0 && profile["aws_secret_access_key"] !== void 0;
}
const SSO = /* @__PURE__ */ new Set([
	"sso_start_url",
	"sso_account_id",
	"sso_session",
	"sso_region",
	"sso_role_name"
]);
const PARTS = [
	"aws_access_key_id",
	"aws_secret_access_key",
	"role_arn",
	"source_profile",
	"credential_source",
	"web_identity_token_file"
];
// src/aws/credentials/failure.ts
function unknownProfile({ name, namedBy }, profiles) {
	const known = profileNames(profiles);
	return new TinystacksError("unknown-profile", `${namedBy} names the profile ${name}, which the AWS config files do not have`, {
		exit: 2,
		hint: known.length === 0 ? `they have no profile at all: run aws configure sso --profile ${name}, or name no profile` : `name one of them (${listed(known)}), or make it: aws configure sso --profile ${name}`
	});
}
function halfOfPair({ set, missing }) {
	return new TinystacksError("credentials-failed", `${set} is set without ${missing}`, {
		exit: 2,
		hint: `set ${missing} too, or unset ${set}`
	});
}
const OVER = /aws sso login|aws login|UnauthorizedException|session has expired|re-?authenticate/i;
async function sourceFailed(source, error, profiles) {
	const words = await providersWords(source, error, profiles);
	const isOver = source.kind === "profile" && LOGIN[source.by] !== void 0 && OVER.test(errorMessage(error));
	return new TinystacksError(isOver ? "session-over" : "credentials-failed", `${subject(source)}: ${words}`, {
		exit: 1,
		hint: wayTo(source, error) ?? nextCommand(source)
	});
}
function wayTo({ kind }, error) {
	return kind === "container" || kind === "instance" ? null : wayToAws(networkCode(error) ?? "");
}
const LOGIN = {
	sso: "aws sso login",
	login: "aws login"
};
function subject(source) {
	switch (source.kind) {
		case "profile": {
			const through = source.of === source.name ? "" : `, through ${source.of},`;
			return `the AWS profile ${source.name}${through} gave no credentials`;
		}
		case "web-identity": return "the web identity of AWS_WEB_IDENTITY_TOKEN_FILE gave no credentials for AWS_ROLE_ARN";
		case "container": return "the container's credentials could not be read (AWS_CONTAINER_CREDENTIALS_*)";
		case "instance": return "the EC2 instance's credentials could not be read (AWS_EC2_METADATA_*)";
		case "keys": return "the access key of the environment could not be used";
	}
}
function nextCommand(source) {
	if (source.kind === "profile") {
		const { name, by, of } = source;
		const login = LOGIN[by];
		if (login !== void 0) return `run ${login} --profile ${of}`;
		if (by === "process") return `run the credential_process of the profile ${of} by hand to see all that it says`;
		if (by === "nothing") return `give the profile ${of} credentials (aws configure sso --profile ${of}), unset AWS_PROFILE, or name another with --profile`;
		return `see what is wrong with aws sts get-caller-identity --profile ${name}`;
	}
	switch (source.kind) {
		case "web-identity": return "check the role's trust policy (provider, audience, subject) and that the token has not expired; in a workflow, aws-actions/configure-aws-credentials gets a fresh one";
		case "container": return "check that the task or the pod has a role, and that its address can be reached from here";
		case "instance": return "check that the instance has a role; from a container, its metadata hop limit must be 2";
		case "keys": return "check AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY";
	}
}
async function providersWords(source, error, profiles) {
	const spoken = programsWords(source, error, profiles);
	if (spoken === "") return "its credential_process failed and said nothing";
	if (spoken === null && isOfThisMachine(error)) return errorMessage(error).replace(/SyntaxError: .*/, "it is not JSON");
	const { withoutValues } = await import("./without-values2.js");
	const words = withoutValues(spoken ?? errorMessage(error), namesOf$1(source, profiles));
	return spoken === null ? `${errorCode(error)}: ${words}` : words;
}
function programsWords(source, error, profiles) {
	const command = source.kind === "profile" ? profiles[source.of]?.["credential_process"] : null;
	const message = error instanceof Error ? error.message : "";
	const failed = `Command failed: ${command ?? ""}`;
	return command && message.startsWith(failed) ? message.slice(failed.length).trim() : null;
}
function isOfThisMachine(error) {
	return errorCode(error) === "CredentialsProviderError" || networkCode(error) !== null;
}
const NAMED = ["role_arn", "web_identity_token_file"];
function namesOf$1(source, profiles) {
	const names = new KnownNames();
	names.addRequest([...profileNames(profiles), process.env["AWS_ROLE_ARN"]]);
	if (source.kind === "profile") names.addRequest(NAMED.map((key) => profiles[source.of]?.[key]));
	return names;
}
// src/aws/credentials/provider.ts
function credentials(named = null, detail) {
	const resolve = resolveFrom(named, detail);
	const remembered = memoizeIdentityProvider(resolve, isIdentityExpired, doesIdentityRequireRefresh);
	const shared = (caller) => (remembered ?? resolve)(caller);
	return Object.assign(shared, { memoized: true });
}
const resolveFrom = (named, detail) => async (caller) => {
	const profiles = await parseKnownFiles({});
	const source = sourceOf(process.env, profiles, named);
	detail?.(`credentials: ${sourceName(source)}`);
	if (source.kind === "unknown-profile") throw unknownProfile(source, profiles);
	if (source.kind === "half") throw halfOfPair(source);
	const proxy = { failure: null };
	try {
		return await (await providerOf(source, (failure) => {
			proxy.failure = failure;
		}))(caller);
	} catch (error) {
		if (source.kind === "none") throw noCredentials(error);
		if (error instanceof TinystacksError) throw error;
		if (proxy.failure !== null) throw proxy.failure;
		throw await sourceFailed(source, error, profiles);
	}
};
async function providerOf(source, onProxy) {
	switch (source.kind) {
		case "keys": return (await import("./dist-es.js")).fromEnv();
		case "profile": return (await import("./aws-sdk-credential-provider-ini.js")).fromIni({
			profile: source.name,
			clientConfig: {
				...throughProxy(void 0, onProxy),
				retryStrategy: new PatientRetry()
			}
		});
		case "web-identity": return (await import("./aws-sdk-credential-provider-web-identity.js")).fromTokenFile({ clientConfig: { retryStrategy: new PatientRetry() } });
		case "container": return (await import("./aws-sdk-credential-provider-http.js")).fromHttp();
		case "instance": return (await import("./smithy-credential-provider-imds.js")).fromInstanceMetadata();
		case "none":
			if (!source.instance) throw new Error("AWS_EC2_METADATA_DISABLED is set");
			return (await import("./smithy-credential-provider-imds.js")).fromInstanceMetadata();
	}
}
function noCredentials(cause) {
	return new TinystacksError("no-credentials", "no AWS credentials are configured", {
		exit: 2,
		hint: "in a workflow, run aws-actions/configure-aws-credentials before this step; elsewhere, set AWS_PROFILE, or AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY",
		cause
	});
}
// src/aws/credentials/role-refused.ts
const REFUSALS$1 = [
	{
		code: "AccessDenied",
		reason: ({ subject, audience }) => ({
			why: `it does not exist, or its trust policy does not let in this job, whose subject is ${subject}`,
			hint: `let the role trust that subject, with the audience ${audience}: \`tinystacks bootstrap\` writes such a trust policy. A job with an \`environment\` has another subject than one without`
		})
	},
	{
		code: "InvalidIdentityToken",
		says: /No OpenIDConnect provider found/i,
		reason: ({ issuer }, { role }) => ({
			why: `its account has no identity provider for ${issuer}`,
			hint: `make one with \`tinystacks bootstrap\`, or correct the account in ${role}`
		})
	},
	{
		code: "InvalidIdentityToken",
		says: /audience/i,
		reason: ({ audience }) => ({
			why: `the identity provider of its account does not accept the audience ${audience}`,
			hint: `add ${audience} to the audiences (client ids) of the provider`
		})
	},
	{
		code: "InvalidIdentityToken",
		says: /verification key|retrieve/i,
		reason: ({ issuer }) => ({
			why: `AWS could not read the keys of ${issuer}`,
			hint: "run the job again; if it goes on, check the URL of the identity provider, which AWS has to reach"
		})
	},
	{
		code: "IDPCommunicationError",
		reason: ({ issuer }) => ({
			why: `AWS could not reach ${issuer}`,
			hint: "run the job again"
		})
	},
	{
		code: "ExpiredTokenException",
		reason: () => ({
			why: "GitHub's token was over before AWS saw it",
			hint: "run the job again; on a runner of your own, check its clock and its way to AWS: a token lasts five minutes"
		})
	},
	{
		code: "RegionDisabledException",
		reason: (_claims, { region }) => ({
			why: `its account has the region ${region} not enabled, or STS not activated there`,
			hint: `enable ${region} for the account (Account settings of IAM), or correct \`region\``
		})
	},
	{
		code: "ValidationError",
		says: /DurationSeconds/,
		reason: () => ({
			why: "its maximum session duration is shorter than the hour that IAM allows every role",
			hint: "set the maximum session duration of the role to an hour or more"
		})
	}
];
function bare(code) {
	return code.replace(/(Exception|Error)$/, "");
}
function roleRefused(error, asked) {
	if (error instanceof TinystacksError || error instanceof Interrupted) return error;
	const { role, region, token } = asked;
	const network = networkCode(error);
	if (network !== null) return new TinystacksError("stage-role-refused", `the role ${role} could not be assumed: STS in ${region} was not reached (${network})`, {
		exit: 1,
		hint: wayToAws(network) ?? "check the network and AWS_ENDPOINT_URL, and run it again"
	});
	const code = errorCode(error);
	const { why, hint } = REFUSALS$1.find((one) => bare(one.code) === bare(code) && (one.says?.test(errorMessage(error)) ?? true))?.reason(claimsOf(token), asked) ?? unknownReason(error, role);
	return new TinystacksError("stage-role-refused", `AWS does not give this job the role ${role}: ${why}`, {
		exit: 1,
		hint
	});
}
function unknownReason(error, role) {
	const names = new KnownNames();
	names.addRequest([role]);
	return {
		why: `${errorCode(error)}: ${withoutValues(errorMessage(error), names)}`,
		hint: "see what the API reference of AssumeRoleWithWebIdentity says of this error"
	};
}
function claimsOf(token) {
	const text = (value) => typeof value === "string" ? value : "unknown";
	try {
		const payload = JSON.parse(Buffer.from(token.split(".")[1] ?? "", "base64url").toString("utf8"));
		const { sub, aud, iss } = isRecord(payload) ? payload : {};
		return {
			subject: text(sub),
			audience: text(aud),
			issuer: text(iss)
		};
	} catch {
		return {
			subject: "unknown",
			audience: "unknown",
			issuer: "unknown"
		};
	}
}
// src/aws/credentials/role-session.ts
const BEFORE_ITS_END = 6e5;
function roleSession(role, region, web, { govern, detail, stop }) {
	const clock = awsClock();
	let current = null;
	let count = 0;
	const left = ({ expiration }) => (expiration?.getTime() ?? 0) - clock.now().getTime();
	const begin = (before) => {
		count++;
		const fresh = assumed().catch((error) => {
			if (current === fresh) current = before && Promise.resolve(before);
			if (before !== null && left(before) > 0) return before;
			throw error;
		});
		current = fresh;
		return fresh;
	};
	const assumed = async () => {
		detail?.(`credentials: the role ${role}, by the token of the job`);
		const token = await web.token(audienceIn(partitionOf(role)));
		web.mask?.(token);
		const { AssumeRoleWithWebIdentityCommand, STSClient } = await import("./aws-sdk-client-sts.js");
		const client = new STSClient({
			region,
			...throughProxy(),
			retryStrategy: new PatientRetry({ ...stop && { stop } })
		});
		clock.listen(client.middlewareStack);
		govern(client.middlewareStack);
		const { AccessKeyId, SecretAccessKey, SessionToken, Expiration } = (await client.send(new AssumeRoleWithWebIdentityCommand({
			RoleArn: role,
			RoleSessionName: web.sessionName,
			WebIdentityToken: token
		})).catch((error) => {
			throw roleRefused(error, {
				role,
				region,
				token
			});
		})).Credentials ?? {};
		if (!AccessKeyId || !SecretAccessKey || !SessionToken || !Expiration) throw new Error("STS answered without credentials");
		web.mask?.(SecretAccessKey);
		web.mask?.(SessionToken);
		return {
			accessKeyId: AccessKeyId,
			secretAccessKey: SecretAccessKey,
			sessionToken: SessionToken,
			expiration: Expiration
		};
	};
	const resolve = async () => {
		const before = current;
		if (before === null) return begin(null);
		const known = await before;
		if (left(known) > BEFORE_ITS_END) return known;
		return current === before ? begin(known) : resolve();
	};
	return {
		credentials: Object.assign(resolve, { memoized: true }),
		count: () => count,
		isOver: (of) => {
			if (of === count) current = null;
		}
	};
}
function partitionOf(role) {
	return PARTITIONS.find((one) => one === arnOf(role)?.partition) ?? "aws";
}
// src/aws/limits/lane.ts
const LULL = 3e4;
var Lane = class {
	#limiter = new DefaultRateLimiter();
	#places;
	#again = [];
	#fresh = [];
	#isRunning = false;
	#throttled = null;
	constructor(places) {
		this.#places = places;
	}
	get throttledSince() {
		if (this.#throttled === null) return null;
		const { since, last } = this.#throttled;
		return Date.now() - last < (this.waiting > 0 ? LULL : THROTTLED.longest) ? since : null;
	}
	get waiting() {
		return this.#again.length + this.#fresh.length;
	}
	turn({ isAgain, mayEnd }) {
		return new Promise((begin, fail) => {
			(isAgain ? this.#again : this.#fresh).push({
				mayEnd,
				begin,
				fail
			});
			if (!this.#isRunning) this.#run();
		});
	}
	ended(as) {
		this.#limiter.updateClientSendingRate(as === "throttled" ? { errorType: "THROTTLING" } : {});
		if (as === "throttled") this.#throttled = {
			since: this.throttledSince ?? Date.now(),
			last: Date.now()
		};
	}
	stop(reason) {
		const ended = [...this.#again, ...this.#fresh].filter(({ mayEnd }) => mayEnd);
		this.#again = this.#again.filter(({ mayEnd }) => !mayEnd);
		this.#fresh = this.#fresh.filter(({ mayEnd }) => !mayEnd);
		for (const { fail } of ended) fail(reason);
	}
	async #run() {
		this.#isRunning = true;
		while (this.waiting > 0) {
			await this.#places.take();
			this.#places.leave();
			await this.#limiter.getSendToken();
			await this.#places.take();
			const turn = this.#again.shift() ?? this.#fresh.shift();
			if (turn === void 0) this.#places.leave();
			else turn.begin();
		}
		this.#isRunning = false;
	}
};
// src/aws/limits/places.ts
var Places = class {
	#free;
	#waiting = [];
	constructor(count) {
		this.#free = count;
	}
	async take() {
		if (this.#free > 0) {
			this.#free -= 1;
			return;
		}
		await new Promise((resolve) => {
			this.#waiting.push(resolve);
		});
	}
	leave() {
		const next = this.#waiting.shift();
		if (next === void 0) this.#free += 1;
		else next();
	}
};
// src/aws/limits/gate.ts
const PLACES = 8;
function createGate(region, { stop, onThrottled } = {}) {
	const places = new Places(PLACES);
	const lanes = /* @__PURE__ */ new Map();
	let untell = null;
	const laneOf = (action) => {
		const known = lanes.get(action);
		if (known !== void 0) return known;
		const fresh = new Lane(places);
		lanes.set(action, fresh);
		return fresh;
	};
	const lines = (isLive) => [...lanes].flatMap(([action, { throttledSince, waiting }]) => {
		if (throttledSince === null) return [];
		const soFar = (isLive ? inSeconds : inMinutes)(Date.now() - throttledSince);
		return [`${waitMessages.rateLimit(action, region, waiting)}, ${soFar}`];
	});
	const tell = () => {
		if ([...lanes.values()].some(({ throttledSince }) => throttledSince !== null)) untell ??= onThrottled?.({ lines }) ?? null;
		else {
			untell?.();
			untell = null;
		}
	};
	stop?.addEventListener("abort", () => {
		for (const lane of lanes.values()) lane.stop(stop.reason);
	});
	return { pass: async ({ action, isAgain, isFromBefore }, send) => {
		const lane = laneOf(action);
		const mayEnd = isFromBefore && !goesOn(action, isAgain);
		if (mayEnd) stop?.throwIfAborted();
		await lane.turn({
			isAgain,
			mayEnd
		});
		try {
			const answer = await send();
			lane.ended("otherwise");
			return answer;
		} catch (error) {
			lane.ended(isThrottled(error) ? "throttled" : "otherwise");
			throw error;
		} finally {
			places.leave();
			tell();
		}
	} };
}
function goesOn(action, isAgain) {
	return /:Delete/.test(action) || isAgain && !/:(Describe|Get|List)/.test(action);
}
// src/aws/sdk-names.ts
function serviceOf({ clientName }) {
	return nameOf(clientName, "Client").toLowerCase();
}
function operationOf({ commandName }) {
	return nameOf(commandName, "Command");
}
function nameOf(name, ending) {
	return typeof name === "string" ? name.replace(new RegExp(`${ending}$`), "") : "unknown";
}
function attemptOf(request) {
	const { headers } = request;
	return Number(/attempt=(\d+)/.exec(headers?.["amz-sdk-request"] ?? "")?.[1] ?? 1);
}
// src/aws/limits/hold-calls.ts
function holdCalls(stack, gate, stop) {
	const fromBefore = /* @__PURE__ */ new WeakSet();
	const hold = (next, context) => async (args) => {
		const request = args.request;
		const attempt = attemptOf(request);
		if (attempt === 1 && stop?.aborted !== true) fromBefore.add(request);
		const action = `${serviceOf(context)}:${operationOf(context)}`;
		const [isAgain, isFromBefore] = [attempt > 1, fromBefore.has(request)];
		return gate.pass({
			action,
			isAgain,
			isFromBefore
		}, () => next(args));
	};
	stack.addRelativeTo(hold, {
		relation: "before",
		toMiddleware: "httpSigningMiddleware",
		name: "holdCalls"
	});
}
// src/aws/texts/middleware.ts
const SENTENCE = /(Reason|Message)$/;
function guardTexts(stack, names) {
	stack.add((next) => async (args) => {
		names.addRequest(args.input);
		try {
			const result = await next(args);
			names.addAnswer(result.output);
			if (hasSentence(result.output)) cleanSentences(result.output, await cleaner(names));
			return result;
		} catch (error) {
			if (isOfAws(error)) cleanError(error, await cleaner(names));
			throw error;
		}
	}, {
		step: "initialize",
		priority: "high",
		name: "guardTexts"
	});
}
async function cleaner(names) {
	const { withoutValues } = await import("./without-values2.js");
	return (text) => withoutValues(text, names);
}
function isSentence(key, value) {
	return typeof value === "string" && value !== "" && SENTENCE.test(key);
}
function hasSentence(value) {
	return isHolder(value) && Object.entries(value).some(([key, inner]) => isSentence(key, inner) || hasSentence(inner));
}
function cleanSentences(value, clean) {
	if (!isHolder(value)) return;
	for (const [key, inner] of Object.entries(value)) if (isSentence(key, inner)) value[key] = clean(inner);
	else cleanSentences(inner, clean);
}
function isOfAws(error) {
	if (error instanceof TinystacksError) return false;
	return error instanceof Error && networkCode(error) === null;
}
function cleanError(error, clean) {
	const raw = error.message;
	error.message = clean(raw);
	if (raw !== "" && error.stack !== void 0) error.stack = error.stack.replaceAll(raw, () => error.message);
	cleanSentences(error, clean);
	for (const hidden of ["$response", "$responseBodyText"]) Reflect.deleteProperty(error, hidden);
	if (isOfAws(error.cause)) cleanError(error.cause, clean);
}
// src/aws/watch-calls.ts
const CODE = /^[A-Za-z][A-Za-z.]{0,63}$/;
function watchCalls(stack, region, onCall) {
	stack.add((next, context) => async (args) => {
		const started = performance.now();
		const tell = (result) => {
			onCall({
				service: serviceOf(context),
				operation: operationOf(context),
				region,
				attempt: attemptOf(args.request),
				milliseconds: Math.round(performance.now() - started),
				result
			});
		};
		try {
			const answer = await next(args);
			tell("ok");
			return answer;
		} catch (error) {
			tell(codeOf(error));
			throw error;
		}
	}, {
		step: "deserialize",
		priority: "high",
		name: "watchCalls"
	});
}
function codeOf(error) {
	const { name = "", code = "" } = error ?? {};
	const found = [name, code].find((one) => typeof one === "string" && CODE.test(one) && one !== "Error");
	return typeof found === "string" ? found : "failed";
}
// src/aws/clients.ts
const PATIENCE$1 = 5e3;
function createClients(region, connection = {}) {
	const { profile = null, onCall, detail, stop, impatient } = connection;
	const gate = gateOf(region, connection);
	const hold = (stack) => {
		holdCalls(stack, gate, stop);
		if (onCall) watchCalls(stack, region, onCall);
	};
	const session = sessionOf(region, connection, hold);
	const govern = (stack) => {
		hold(stack);
		if (session) beginAgain(stack, session);
	};
	const shared = {
		region,
		govern,
		credentials: session?.credentials ?? credentials(profile, detail),
		...profile !== null && { profile },
		...stop && { stop }
	};
	const settings = {
		...shared,
		...throughProxy(impatient && {
			connectionTimeout: PATIENCE$1,
			requestTimeout: PATIENCE$1
		}),
		retryStrategy: new PatientRetry({
			stop,
			...impatient && { attempts: 2 }
		})
	};
	const names = new KnownNames();
	const clock = awsClock();
	const guarded = (client) => {
		guardTexts(client.middlewareStack, names);
		clock.listen(client.middlewareStack);
		govern(client.middlewareStack);
		return client;
	};
	return {
		region,
		now: clock.now,
		settings: shared,
		cloudformation: guarded(new CloudFormationClient(settings)),
		rds: once(async () => guarded(new (await (import("./aws-sdk-client-rds.js"))).RDSClient(settings))),
		elasticache: once(async () => guarded(new (await (import("./aws-sdk-client-elasticache.js"))).ElastiCacheClient(settings))),
		secretsmanager: once(async () => guarded(new (await (import("./dist-es3.js"))).SecretsManagerClient(settings))),
		sts: once(async () => guarded(new (await (import("./aws-sdk-client-sts.js"))).STSClient(settings))),
		ec2: once(async () => guarded(new (await (import("./dist-es2.js"))).EC2Client(settings))),
		iam: once(async () => guarded(new (await (import("./aws-sdk-client-iam.js"))).IAMClient(settings))),
		kms: once(async () => guarded(new (await (import("./aws-sdk-client-kms.js"))).KMSClient(settings))),
		ssm: once(async () => guarded(new (await (import("./aws-sdk-client-ssm.js"))).SSMClient(settings)))
	};
}
function sessionOf(region, { role = null, web, shared, detail, stop }, govern) {
	if (role === null) return null;
	if (web === void 0) throw new Error(`nothing is known by which ${role} could be assumed`);
	const session = shared?.sessions.get(role) ?? roleSession(role, region, web, {
		govern,
		detail,
		stop
	});
	shared?.sessions.set(role, session);
	return session;
}
function gateOf(region, connection) {
	const { role = null, shared } = connection;
	const key = `${arnOf(role ?? "")?.account ?? ""} ${region}`;
	const gate = shared?.gates.get(key) ?? createGate(region, connection);
	shared?.gates.set(key, gate);
	return gate;
}
async function call(clients, action, run) {
	try {
		return await run();
	} catch (error) {
		throw explain(error, action, clients.region);
	}
}
function once(make) {
	let made;
	return () => made ??= make();
}
// src/aws/live/database-facts.ts
function sqlFacts(instance) {
	return {
		identifier: instance.DBInstanceIdentifier ?? "",
		resourceId: instance.DbiResourceId ?? "",
		createdAt: instance.InstanceCreateTime?.toISOString() ?? "",
		stack: stackOf(instance),
		status: instance.DBInstanceStatus ?? "",
		engine: instance.Engine ?? "",
		engineVersion: instance.EngineVersion ?? "",
		instanceClass: instance.DBInstanceClass ?? "",
		allocatedStorage: instance.AllocatedStorage ?? 0,
		maxAllocatedStorage: instance.MaxAllocatedStorage ?? null,
		storageType: instance.StorageType ?? "",
		iops: instance.Iops ?? null,
		throughput: instance.StorageThroughput ?? null,
		multiAz: instance.MultiAZ ?? false,
		deletionProtection: instance.DeletionProtection ?? false,
		backupRetentionDays: instance.BackupRetentionPeriod ?? 0,
		masterUsername: instance.MasterUsername ?? "",
		databaseName: instance.DBName ?? null,
		pending: pendingValues(instance.PendingModifiedValues ?? {}),
		backupWindow: instance.PreferredBackupWindow ?? null,
		maintenanceWindow: instance.PreferredMaintenanceWindow ?? null,
		certificate: instance.CACertificateIdentifier ?? null,
		logs: instance.EnabledCloudwatchLogsExports ?? [],
		...instance.IAMDatabaseAuthenticationEnabled !== void 0 && { iamAuthentication: instance.IAMDatabaseAuthenticationEnabled },
		...instance.MonitoringInterval !== void 0 && { monitoring: instance.MonitoringInterval },
		securityGroups: (instance.VpcSecurityGroups ?? []).flatMap(({ VpcSecurityGroupId }) => VpcSecurityGroupId ?? []),
		subnetGroup: instance.DBSubnetGroup?.DBSubnetGroupName ?? "",
		subnetZones: (instance.DBSubnetGroup?.Subnets ?? []).flatMap((subnet) => subnet.SubnetAvailabilityZone?.Name ?? []),
		zones: [instance.AvailabilityZone ?? [], instance.SecondaryAvailabilityZone ?? []].flat(),
		parameterGroup: instance.DBParameterGroups?.[0]?.DBParameterGroupName ?? "",
		parameterApplyStatus: instance.DBParameterGroups?.[0]?.ParameterApplyStatus ?? "in-sync",
		readReplicas: instance.ReadReplicaDBInstanceIdentifiers ?? [],
		replicaSource: instance.ReadReplicaSourceDBInstanceIdentifier ?? null,
		...replication(instance),
		...storageProgress(instance)
	};
}
const STORAGE_OPERATIONS = /* @__PURE__ */ new Map([["Optimizing", "optimized"], ["Initializing", "initialized"]]);
function storageProgress(instance) {
	const { PercentProgress, StorageOperationPercentProgress, StorageOperationStatus } = instance;
	const percent = Number(StorageOperationPercentProgress ?? (PercentProgress || NaN));
	const kind = STORAGE_OPERATIONS.get(StorageOperationStatus ?? "Optimizing");
	if (kind === void 0 || !(percent >= 0 && percent <= 100)) return {};
	return { storageProgress: {
		kind,
		percent
	} };
}
function replication({ StatusInfos }) {
	const info = StatusInfos?.find(({ StatusType }) => StatusType === "read replication");
	return info ? { replication: {
		status: info.Status ?? "",
		isNormal: info.Normal ?? false
	} } : {};
}
function redisFacts$1(group) {
	return {
		identifier: group.ReplicationGroupId ?? "",
		createdAt: group.ReplicationGroupCreateTime?.toISOString() ?? "",
		status: group.Status ?? "",
		engine: group.Engine ?? null,
		nodeType: group.CacheNodeType ?? "",
		members: group.MemberClusters?.length ?? 0,
		nodes: nodesOf(group),
		clusterMode: group.ClusterEnabled ?? false,
		multiAz: group.MultiAZ === "enabled",
		automaticFailover: group.AutomaticFailover === "enabled",
		snapshotRetentionDays: group.SnapshotRetentionLimit ?? 0,
		snapshotWindow: group.SnapshotWindow ?? null,
		pending: pendingValues(group.PendingModifiedValues ?? {})
	};
}
function stackOf({ TagList = [] }) {
	return TagList.find(({ Key }) => Key === "aws:cloudformation:stack-id")?.Value ?? null;
}
function cacheNodeFacts(node) {
	return {
		identifier: node.CacheClusterId ?? "",
		group: node.ReplicationGroupId ?? "",
		createdAt: node.CacheClusterCreateTime?.toISOString() ?? "",
		status: node.CacheClusterStatus ?? "",
		nodeType: node.CacheNodeType ?? "",
		engineVersion: node.EngineVersion ?? "",
		maintenanceWindow: node.PreferredMaintenanceWindow ?? null,
		parameterGroup: node.CacheParameterGroup?.CacheParameterGroupName ?? "",
		parameterApplyStatus: node.CacheParameterGroup?.ParameterApplyStatus ?? "",
		securityGroups: (node.SecurityGroups ?? []).flatMap(({ SecurityGroupId }) => SecurityGroupId ?? []),
		subnetGroup: node.CacheSubnetGroupName ?? ""
	};
}
function nodesOf({ MemberClusters = [], NodeGroups = [] }) {
	const primaries = NodeGroups.flatMap(({ NodeGroupMembers = [] }) => NodeGroupMembers).filter(({ CurrentRole }) => CurrentRole === "primary").map(({ CacheClusterId }) => CacheClusterId);
	const [first, others] = [true, false].map((isPrimary) => MemberClusters.filter((node) => primaries.includes(node) === isPrimary));
	return [...first ?? [], ...others ?? []];
}
const ASKED_AS = { IAMDatabaseAuthenticationEnabled: "EnableIAMDatabaseAuthentication" };
function pendingValues(pending) {
	return Object.fromEntries(Object.entries(pending).filter(([, value]) => value !== void 0 && value !== null).map(([name, value]) => [ASKED_AS[name] ?? name, /password|token/i.test(name) ? "(hidden)" : typeof value === "object" ? JSON.stringify(value) : String(value)]));
}
// src/aws/existing-caches.ts
const READERS = [
	["replication-group", replicationGroup],
	["cache-cluster", cacheCluster],
	["serverless-cache", serverlessCache]
];
async function existingCache(clients, identifier, resource) {
	for (const [kind, read] of READERS) {
		const fact = resource === null || resource === kind ? await read(clients, identifier) : { kind: "absent" };
		if (fact.kind !== "absent") return fact;
	}
	return { kind: "absent" };
}
function cacheNames(clients) {
	return readFact(clients, "elasticache:DescribeReplicationGroups", async () => {
		const { DescribeCacheClustersCommand, DescribeReplicationGroupsCommand } = await import("./aws-sdk-client-elasticache.js");
		const elasticache = await clients.elasticache();
		const [{ ReplicationGroups = [] }, { CacheClusters = [] }] = await Promise.all([elasticache.send(new DescribeReplicationGroupsCommand({})), elasticache.send(new DescribeCacheClustersCommand({ ShowCacheClustersNotInReplicationGroups: true }))]);
		return [...ReplicationGroups.flatMap(({ ReplicationGroupId }) => ReplicationGroupId ?? []), ...CacheClusters.flatMap(({ CacheClusterId }) => CacheClusterId ?? [])];
	});
}
function accountOf(arn) {
	return arnOf(arn ?? "")?.account ?? "";
}
function replicationGroup(clients, identifier) {
	return readFact(clients, "elasticache:DescribeReplicationGroups", async () => {
		const { DescribeReplicationGroupsCommand } = await import("./aws-sdk-client-elasticache.js");
		const { ReplicationGroups } = await (await clients.elasticache()).send(new DescribeReplicationGroupsCommand({ ReplicationGroupId: identifier }));
		const group = ReplicationGroups?.[0];
		return group && factsOfGroup(group, await networkOfGroup(clients, group));
	}, "ReplicationGroupNotFoundFault");
}
function networkUnread(fact) {
	return fact.kind === "unread" ? { networkUnread: {
		action: fact.action,
		why: fact.why
	} } : {};
}
function factsOfGroup(group, network) {
	const shard = group.NodeGroups?.[0];
	const endpoint = group.ConfigurationEndpoint ?? shard?.PrimaryEndpoint;
	const [node] = nodesOf(group);
	return {
		identifier: group.ReplicationGroupId ?? "",
		account: accountOf(group.ARN),
		resource: "replication-group",
		clusterMode: group.ClusterEnabled ?? false,
		...node !== void 0 && { node },
		engine: group.Engine ?? "redis",
		host: endpoint?.Address ?? "",
		port: endpoint?.Port ?? 0,
		readerHost: shard?.ReaderEndpoint?.Address ?? null,
		database: "0",
		tls: group.TransitEncryptionEnabled ?? false,
		...group.Status !== void 0 && { status: group.Status },
		...network
	};
}
async function networkOfGroup(clients, group) {
	const node = await readFact(clients, "elasticache:DescribeCacheClusters", () => describeCluster(clients, group.MemberClusters?.[0]));
	return node.kind === "read" ? networkOfNode(clients, node.value) : {
		vpc: null,
		securityGroups: [],
		...networkUnread(node)
	};
}
async function describeCluster(clients, id) {
	const { DescribeCacheClustersCommand } = await import("./aws-sdk-client-elasticache.js");
	const { CacheClusters } = await (await clients.elasticache()).send(new DescribeCacheClustersCommand({
		CacheClusterId: id,
		ShowCacheNodeInfo: true
	}));
	return CacheClusters?.[0];
}
async function networkOfNode(clients, { SecurityGroups = [], CacheSubnetGroupName }) {
	const vpc = await readFact(clients, "elasticache:DescribeCacheSubnetGroups", async () => {
		const { DescribeCacheSubnetGroupsCommand } = await import("./aws-sdk-client-elasticache.js");
		const { CacheSubnetGroups } = await (await clients.elasticache()).send(new DescribeCacheSubnetGroupsCommand({ CacheSubnetGroupName }));
		return CacheSubnetGroups?.[0]?.VpcId;
	});
	return {
		vpc: valueOf(vpc) ?? null,
		securityGroups: SecurityGroups.flatMap(({ SecurityGroupId }) => SecurityGroupId ?? []),
		...networkUnread(vpc)
	};
}
function cacheCluster(clients, identifier) {
	return readFact(clients, "elasticache:DescribeCacheClusters", async () => {
		const cluster = await describeCluster(clients, identifier);
		return cluster && factsOfCluster$1(cluster, await networkOfNode(clients, cluster));
	}, "CacheClusterNotFound");
}
function factsOfCluster$1(cluster, network) {
	const { ReplicationGroupId: nodeOf } = cluster;
	const endpoint = cluster.CacheNodes?.[0]?.Endpoint;
	return {
		identifier: cluster.CacheClusterId ?? "",
		account: accountOf(cluster.ARN),
		resource: "cache-cluster",
		...nodeOf !== void 0 && { nodeOf },
		engine: cluster.Engine ?? "",
		host: endpoint?.Address ?? "",
		port: endpoint?.Port ?? 0,
		readerHost: null,
		database: "0",
		tls: cluster.TransitEncryptionEnabled ?? false,
		...cluster.CacheClusterStatus !== void 0 && { status: cluster.CacheClusterStatus },
		...network
	};
}
function serverlessCache(clients, identifier) {
	return readFact(clients, "elasticache:DescribeServerlessCaches", async () => {
		const { DescribeServerlessCachesCommand } = await import("./aws-sdk-client-elasticache.js");
		const { ServerlessCaches } = await (await clients.elasticache()).send(new DescribeServerlessCachesCommand({ ServerlessCacheName: identifier }));
		return ServerlessCaches?.[0] && factsOfServerless(ServerlessCaches[0]);
	}, "ServerlessCacheNotFoundFault");
}
function factsOfServerless(cache) {
	return {
		identifier: cache.ServerlessCacheName ?? "",
		account: accountOf(cache.ARN),
		resource: "serverless-cache",
		engine: cache.Engine ?? "",
		host: cache.Endpoint?.Address ?? "",
		port: cache.Endpoint?.Port ?? 0,
		readerHost: cache.ReaderEndpoint?.Address ?? null,
		database: "0",
		tls: true,
		vpc: null,
		securityGroups: cache.SecurityGroupIds ?? []
	};
}
// src/aws/secrets/secret-keys.ts
async function secretKeys(clients, secret) {
	const absentCode = "ResourceNotFoundException";
	const described = await readFact(clients, "secretsmanager:DescribeSecret", async () => {
		const { DescribeSecretCommand } = await import("./dist-es3.js");
		return (await clients.secretsmanager()).send(new DescribeSecretCommand({ SecretId: secret }));
	}, absentCode);
	if (described.kind !== "read") return described;
	if (described.value.ARN !== secret) return { kind: "absent" };
	if (described.value.OwningService === "rds") return {
		kind: "read",
		value: ["username", "password"]
	};
	return readFact(clients, "secretsmanager:GetSecretValue", async () => {
		const { GetSecretValueCommand } = await import("./dist-es3.js");
		const { SecretString } = await (await clients.secretsmanager()).send(new GetSecretValueCommand({ SecretId: secret }));
		return keysOf(SecretString ?? "");
	}, absentCode);
}
function keysOf(value) {
	try {
		const parsed = JSON.parse(value);
		return typeof parsed === "object" && parsed !== null ? Object.keys(parsed) : [];
	} catch {
		return [];
	}
}
// src/aws/existing.ts
function existingApi(clients) {
	return {
		sql: (identifier, resource) => sqlDatabase(clients, identifier.toLowerCase(), resource),
		redis: (identifier, resource) => existingCache(clients, identifier.toLowerCase(), resource),
		names: (kind) => NAMES$1[ENGINES[kind].family](clients),
		secretKeys: (secret) => secretKeys(clients, secret)
	};
}
const NAMES$1 = {
	sql: sqlNames,
	cache: cacheNames
};
async function sqlDatabase(clients, identifier, resource) {
	const absent = { kind: "absent" };
	const [cluster, instance] = await Promise.all([resource === "instance" ? absent : clusterFacts(clients, identifier), resource === "cluster" ? absent : instanceFacts$1(clients, identifier)]);
	if (cluster.kind === "read" || instance.kind === "absent") return cluster;
	return instance;
}
function instanceFacts$1(clients, identifier) {
	return readFact(clients, "rds:DescribeDBInstances", async () => {
		const { DescribeDBInstancesCommand } = await import("./aws-sdk-client-rds.js");
		const filter = {
			Name: "db-instance-id",
			Values: [identifier]
		};
		const { DBInstances } = await (await clients.rds()).send(new DescribeDBInstancesCommand({ Filters: [filter] }));
		return DBInstances?.[0] && factsOfInstance(DBInstances[0]);
	});
}
function factsOfInstance(instance) {
	return {
		identifier: instance.DBInstanceIdentifier ?? "",
		account: accountOf(instance.DBInstanceArn),
		resource: "instance",
		engine: instance.Engine ?? "",
		host: instance.Endpoint?.Address ?? "",
		port: instance.Endpoint?.Port ?? 0,
		readerHost: null,
		database: instance.DBName ?? null,
		...instance.AllocatedStorage !== void 0 && { storage: instance.AllocatedStorage },
		tls: true,
		vpc: instance.DBSubnetGroup?.VpcId ?? null,
		securityGroups: groupIds(instance.VpcSecurityGroups),
		...instance.DBInstanceStatus !== void 0 && { status: instance.DBInstanceStatus }
	};
}
function clusterFacts(clients, identifier) {
	return readFact(clients, "rds:DescribeDBClusters", async () => {
		const { DescribeDBClustersCommand } = await import("./aws-sdk-client-rds.js");
		const filter = {
			Name: "db-cluster-id",
			Values: [identifier]
		};
		const { DBClusters } = await (await clients.rds()).send(new DescribeDBClustersCommand({ Filters: [filter] }));
		const cluster = DBClusters?.[0];
		return cluster && factsOfCluster(cluster, await vpcOfSubnetGroup(clients, cluster.DBSubnetGroup));
	});
}
function factsOfCluster(cluster, vpc) {
	return {
		identifier: cluster.DBClusterIdentifier ?? "",
		account: accountOf(cluster.DBClusterArn),
		resource: "cluster",
		engine: cluster.Engine ?? "",
		host: cluster.Endpoint ?? "",
		port: cluster.Port ?? 0,
		readerHost: cluster.ReaderEndpoint ?? null,
		database: cluster.DatabaseName ?? null,
		tls: true,
		vpc: valueOf(vpc) ?? null,
		securityGroups: groupIds(cluster.VpcSecurityGroups),
		...cluster.Status !== void 0 && { status: cluster.Status },
		...networkUnread(vpc)
	};
}
async function vpcOfSubnetGroup(clients, name) {
	if (name === void 0) return { kind: "absent" };
	return readFact(clients, "rds:DescribeDBSubnetGroups", async () => {
		const { DescribeDBSubnetGroupsCommand } = await import("./aws-sdk-client-rds.js");
		const { DBSubnetGroups } = await (await clients.rds()).send(new DescribeDBSubnetGroupsCommand({ DBSubnetGroupName: name }));
		return DBSubnetGroups?.[0]?.VpcId;
	});
}
async function sqlNames(clients) {
	return readFact(clients, "rds:DescribeDBInstances", async () => {
		const { DescribeDBClustersCommand, DescribeDBInstancesCommand } = await import("./aws-sdk-client-rds.js");
		const rds = await clients.rds();
		const [{ DBInstances }, { DBClusters }] = await Promise.all([rds.send(new DescribeDBInstancesCommand({})), rds.send(new DescribeDBClustersCommand({}))]);
		return [...(DBInstances ?? []).flatMap(({ DBInstanceIdentifier }) => DBInstanceIdentifier ?? []), ...(DBClusters ?? []).flatMap(({ DBClusterIdentifier }) => DBClusterIdentifier ?? [])];
	});
}
function groupIds(groups) {
	return (groups ?? []).flatMap(({ VpcSecurityGroupId }) => VpcSecurityGroupId ?? []);
}
// src/aws/connect/logins.ts
function loginApi(clients) {
	return {
		of: async (secret) => {
			const { ARN, SecretString } = await call(clients, "secretsmanager:GetSecretValue", async () => {
				const { GetSecretValueCommand } = await import("./dist-es3.js");
				return (await clients.secretsmanager()).send(new GetSecretValueCommand({ SecretId: secret }));
			});
			if (ARN !== secret) throw noLogin(`there is no secret ${secret}`);
			return loginIn(secret, SecretString ?? "");
		},
		privateKey: async (parameter) => {
			const { Parameter } = await call(clients, "ssm:GetParameter", async () => {
				const { GetParameterCommand } = await import("./aws-sdk-client-ssm.js");
				return (await clients.ssm()).send(new GetParameterCommand({
					Name: parameter,
					WithDecryption: true
				}));
			});
			return Parameter?.Value ?? "";
		}
	};
}
function loginIn(secret, value) {
	const fields = fieldsIn(value);
	const text = (name) => {
		const field = fields[name];
		return typeof field === "string" && field !== "" ? field : null;
	};
	const password = text("password");
	if (password === null) throw noLogin(`the secret ${secret} has no \`password\``);
	return {
		user: text("username"),
		password,
		databaseName: text("dbname")
	};
}
function fieldsIn(value) {
	try {
		const parsed = JSON.parse(value);
		return typeof parsed === "object" && parsed !== null ? { ...parsed } : {};
	} catch {
		return { password: value };
	}
}
function noLogin(message) {
	return new TinystacksError("no-login", message, {
		exit: 1,
		hint: "the secret has to be JSON with `username` and `password`"
	});
}
// src/aws/connect/own-address.ts
const SERVICE = "https://checkip.amazonaws.com/";
const LONGEST_MS = 3e3;
const ADDRESS = /^(?:\d{1,3}\.){3}\d{1,3}$/;
async function ownAddress(service = SERVICE) {
	const unread = (why) => ({
		kind: "unread",
		action: service,
		why
	});
	if (hasProxy()) return unread("this machine uses a proxy");
	if (process.env["AWS_ENDPOINT_URL"] !== void 0) return unread("AWS_ENDPOINT_URL is set");
	try {
		const response = await fetch(service, { signal: AbortSignal.timeout(LONGEST_MS) });
		const said = (await response.text()).trim();
		return response.ok && ADDRESS.test(said) ? {
			kind: "read",
			value: said
		} : unread("no address");
	} catch {
		return unread("no answer");
	}
}
// src/aws/connect/reach.ts
function reachApi(clients) {
	return {
		host: (instance) => readFact(clients, "ec2:DescribeInstances", async () => {
			const { DescribeInstancesCommand } = await import("./dist-es2.js");
			const { Reservations = [] } = await (await clients.ec2()).send(new DescribeInstancesCommand({ InstanceIds: [instance] }));
			const [found] = Reservations.flatMap(({ Instances = [] }) => Instances);
			return found && hostFacts(found);
		}, "InvalidInstanceID.NotFound"),
		agent: (instance) => readFact(clients, "ssm:DescribeInstanceInformation", async () => {
			const { DescribeInstanceInformationCommand } = await import("./aws-sdk-client-ssm.js");
			const { InstanceInformationList = [] } = await (await clients.ssm()).send(new DescribeInstanceInformationCommand({ Filters: [{
				Key: "InstanceIds",
				Values: [instance]
			}] }));
			const [found] = InstanceInformationList;
			return found && (found.PingStatus === "Online" ? "online" : "lost");
		}),
		groups: (ids) => readFact(clients, "ec2:DescribeSecurityGroups", async () => {
			const { DescribeSecurityGroupsCommand } = await import("./dist-es2.js");
			const { SecurityGroups = [] } = await (await clients.ec2()).send(new DescribeSecurityGroupsCommand({ Filters: [{
				Name: "group-id",
				Values: [...ids]
			}] }));
			return SecurityGroups.map(groupFacts);
		}),
		ownAddress: () => ownAddress()
	};
}
const HOST_KEY = /^ssh-ed25519 [A-Za-z0-9+/]{68}$/;
function hostFacts({ PublicIpAddress, SecurityGroups = [], State, Tags = [], VpcId }) {
	const tag = Tags.find(({ Key }) => Key === "tinystacks:host-key")?.Value ?? "";
	return {
		state: BASTION_STATES.find((state) => state === State?.Name) ?? "unknown",
		securityGroups: SecurityGroups.flatMap(({ GroupId }) => GroupId ?? []),
		vpc: VpcId ?? null,
		address: PublicIpAddress ?? null,
		hostKeys: HOST_KEY.test(tag) ? [tag] : []
	};
}
function groupFacts({ GroupId = "", IpPermissions = [], IpPermissionsEgress = [] }) {
	return {
		id: GroupId,
		inbound: IpPermissions.flatMap(tcpRule),
		outbound: IpPermissionsEgress.flatMap(tcpRule)
	};
}
function tcpRule(permission) {
	const { FromPort, IpProtocol, IpRanges = [], Ipv6Ranges = [], ToPort, UserIdGroupPairs = [] } = permission;
	if (IpProtocol !== "-1" && IpProtocol !== "tcp") return [];
	return [{
		ports: IpProtocol === "-1" || FromPort === void 0 || ToPort === void 0 ? null : {
			from: FromPort,
			to: ToPort
		},
		ranges: [...IpRanges.flatMap(({ CidrIp }) => CidrIp ?? []), ...Ipv6Ranges.flatMap(({ CidrIpv6 }) => CidrIpv6 ?? [])],
		groups: UserIdGroupPairs.flatMap(({ GroupId }) => GroupId ?? [])
	}];
}
// src/aws/hosts.ts
function hostApi(clients) {
	const newestVersion = (association) => readFact(clients, "ssm:DescribeAssociation", async () => {
		const { DescribeAssociationCommand } = await import("./aws-sdk-client-ssm.js");
		const { AssociationDescription } = await (await clients.ssm()).send(new DescribeAssociationCommand({ AssociationId: association }));
		return AssociationDescription?.AssociationVersion;
	}, "AssociationDoesNotExist");
	const statusOn = (association, instance) => readFact(clients, "ssm:DescribeInstanceAssociationsStatus", async () => {
		const { DescribeInstanceAssociationsStatusCommand } = await import("./aws-sdk-client-ssm.js");
		const ssm = await clients.ssm();
		for (let token;;) {
			const page = await ssm.send(new DescribeInstanceAssociationsStatusCommand({
				InstanceId: instance,
				NextToken: token
			}));
			const found = page.InstanceAssociationStatusInfos?.find(({ AssociationId }) => AssociationId === association);
			token = page.NextToken;
			if (found !== void 0 || token === void 0) return found;
		}
	}, "InvalidInstanceId");
	return {
		isRegistered: (instance) => readFact(clients, "ssm:DescribeInstanceInformation", async () => {
			const { DescribeInstanceInformationCommand } = await import("./aws-sdk-client-ssm.js");
			const { InstanceInformationList } = await (await clients.ssm()).send(new DescribeInstanceInformationCommand({ Filters: [{
				Key: "InstanceIds",
				Values: [instance]
			}] }));
			return (InstanceInformationList ?? []).length > 0;
		}, "InvalidInstanceId"),
		applied: async (association, instance) => {
			const version = await newestVersion(association);
			if (version.kind !== "read") return version;
			const status = await statusOn(association, instance);
			if (status.kind === "unread") return status;
			return {
				kind: "read",
				value: status.kind === "read" ? outcome(status.value, version.value) : "pending"
			};
		}
	};
}
function outcome({ AssociationVersion, Status }, newest) {
	if (AssociationVersion !== newest && AssociationVersion !== "$LATEST") return "pending";
	if (Status === "Success") return "applied";
	return Status === "Failed" ? "failed" : "pending";
}
// src/aws/iam.ts
const ABSENT$1 = /^NoSuchEntity/;
const LONGEST_SESSION = 3600;
function iamApi(clients) {
	return {
		caller: () => call(clients, "sts:GetCallerIdentity", async () => {
			const { GetCallerIdentityCommand } = await import("./aws-sdk-client-sts.js");
			const { Account = "", Arn = "" } = await (await clients.sts()).send(new GetCallerIdentityCommand({}));
			return {
				account: Account,
				arn: Arn
			};
		}),
		providers: () => readFact(clients, "iam:ListOpenIDConnectProviders", async () => {
			const { ListOpenIDConnectProvidersCommand } = await import("./aws-sdk-client-iam.js");
			const { OpenIDConnectProviderList = [] } = await (await clients.iam()).send(new ListOpenIDConnectProvidersCommand({}));
			return OpenIDConnectProviderList.flatMap(({ Arn }) => Arn ?? []);
		}),
		provider: (arn) => readFact(clients, "iam:GetOpenIDConnectProvider", async () => {
			const { GetOpenIDConnectProviderCommand } = await import("./aws-sdk-client-iam.js");
			const { Url = "", ClientIDList = [] } = await (await clients.iam()).send(new GetOpenIDConnectProviderCommand({ OpenIDConnectProviderArn: arn }));
			return {
				url: Url.replace(/^https:\/\//, ""),
				audiences: ClientIDList
			};
		}, ABSENT$1),
		role: (name) => readFact(clients, "iam:GetRole", async () => {
			const { GetRoleCommand } = await import("./aws-sdk-client-iam.js");
			const { Role } = await (await clients.iam()).send(new GetRoleCommand({ RoleName: name }));
			if (Role === void 0) return void 0;
			const { Arn = "", AssumeRolePolicyDocument = "", MaxSessionDuration } = Role;
			return {
				arn: Arn,
				trust: documentIn(AssumeRolePolicyDocument),
				boundary: Role.PermissionsBoundary?.PermissionsBoundaryArn ?? null,
				longestSession: MaxSessionDuration ?? LONGEST_SESSION
			};
		}, ABSENT$1),
		simulate: (role, simulation) => readFact(clients, "iam:SimulatePrincipalPolicy", async () => {
			const { paginateSimulatePrincipalPolicy } = await import("./aws-sdk-client-iam.js");
			const pages = paginateSimulatePrincipalPolicy({ client: await clients.iam() }, {
				PolicySourceArn: role,
				...requestOf(simulation)
			});
			const results = [];
			for await (const { EvaluationResults = [] } of pages) results.push(...EvaluationResults.flatMap(simulatedIn));
			return results;
		}, ABSENT$1)
	};
}
function documentIn(encoded) {
	try {
		return JSON.parse(decodeURIComponent(encoded));
	} catch {
		return;
	}
}
function requestOf({ actions, resources, context }) {
	const given = Object.entries(context);
	return {
		ActionNames: [...actions],
		...resources.length > 0 && { ResourceArns: [...resources] },
		...given.length > 0 && { ContextEntries: given.map(([key, values]) => ({
			ContextKeyName: key,
			ContextKeyValues: [...values],
			ContextKeyType: values.length > 1 ? "stringList" : "string"
		})) }
	};
}
function simulatedIn(result) {
	const { EvalActionName: action = "", ResourceSpecificResults = [] } = result;
	const of = (resource, decision, missing, boundary) => ({
		action,
		resource: resource ?? "*",
		missing: missing ?? [],
		decision: decision === "allowed" || decision === "explicitDeny" ? decision : "implicitDeny",
		allowedByOrganization: result.OrganizationsDecisionDetail?.AllowedByOrganizations ?? null,
		allowedByBoundary: boundary?.AllowedByPermissionsBoundary ?? null
	});
	if (ResourceSpecificResults.length > 0) return ResourceSpecificResults.map((one) => of(one.EvalResourceName, one.EvalResourceDecision, one.MissingContextValues, one.PermissionsBoundaryDecisionDetail ?? result.PermissionsBoundaryDecisionDetail));
	return [of("*", result.EvalDecision, result.MissingContextValues, result.PermissionsBoundaryDecisionDetail)];
}
// src/aws/keys.ts
function keyApi(clients) {
	return { describe: (key) => readFact(clients, "kms:DescribeKey", async () => {
		const { DescribeKeyCommand } = await import("./aws-sdk-client-kms.js");
		const { KeyMetadata } = await (await clients.kms()).send(new DescribeKeyCommand({ KeyId: key }));
		if (KeyMetadata === void 0) return void 0;
		const { Arn = "", KeyState = "", KeyUsage = "", KeySpec = "" } = KeyMetadata;
		return {
			arn: Arn,
			state: KeyState,
			usage: KeyUsage,
			spec: KeySpec
		};
	}, "NotFoundException") };
}
// src/aws/secrets/describe-secret.ts
async function describeSecret(clients, id) {
	const described = await readFact(clients, "secretsmanager:DescribeSecret", async () => {
		const { DescribeSecretCommand } = await import("./dist-es3.js");
		return (await clients.secretsmanager()).send(new DescribeSecretCommand({ SecretId: id }));
	}, "ResourceNotFoundException");
	if (described.kind !== "read") return described;
	const { ARN: arn = "", Name: name = "", DeletedDate, LastChangedDate } = described.value;
	if (arn !== id && name !== id) return { kind: "absent" };
	const deletion = DeletedDate === void 0 ? null : { at: DeletedDate.toISOString() };
	const [version] = Object.entries(described.value.VersionIdsToStages ?? {}).filter(([, stages]) => stages.includes("AWSCURRENT")).map(([id]) => id);
	const changedAt = LastChangedDate?.toISOString();
	return {
		kind: "read",
		value: {
			arn,
			name,
			deletion,
			...version !== void 0 && { version },
			...changedAt !== void 0 && { changedAt }
		}
	};
}
// src/aws/secrets/listed-secrets.ts
const MAX_VALUES = 10;
function listedSecretApi(clients) {
	return { secrets: async (ids) => {
		const listed = factsOf(ids, await list(clients, ids));
		return new Map(await Promise.all([...listed].map(async ([id, entry]) => {
			if (entry.kind === "unread") return [id, entry];
			if (entry.kind === "read" && entry.value.DeletedDate === void 0) return [id, {
				kind: "read",
				value: {
					...namesOf(entry.value),
					deletion: null
				}
			}];
			return [id, await lookAt(clients, id, entry)];
		})));
	} };
}
function factsOf(ids, listed) {
	const [arns, names] = [true, false].map((are) => ids.filter((id) => isArn(id) === are));
	return new Map([...factsById(arns ?? [], listed, ({ ARN }) => ARN ?? ""), ...factsById(names ?? [], listed, ({ Name }) => Name ?? "")]);
}
function isArn(id) {
	return id.startsWith("arn:");
}
function list(clients, ids) {
	return readFact(clients, "secretsmanager:ListSecrets", async () => {
		const { paginateListSecrets } = await import("./dist-es3.js");
		const found = [];
		const pages = paginateListSecrets({
			client: await clients.secretsmanager(),
			pageSize: 100
		}, {
			IncludePlannedDeletion: true,
			Filters: [{
				Key: "name",
				Values: [...prefixes(ids.map(secretNameIn), MAX_VALUES)]
			}]
		});
		for await (const { SecretList = [] } of pages) found.push(...SecretList);
		return found;
	});
}
function prefixes(names, most) {
	const longest = Math.max(...names.map(({ length }) => length));
	for (let length = longest; length > 0; length--) {
		const cut = new Set(names.map((name) => name.slice(0, length)));
		if (cut.size <= most) return [...cut];
	}
	return [];
}
async function lookAt(clients, id, entry) {
	const described = await describeSecret(clients, id);
	return described.kind === "unread" && entry.kind === "read" ? {
		kind: "read",
		value: {
			...namesOf(entry.value),
			deletion: { at: null }
		}
	} : described;
}
function namesOf({ ARN = "", Name = "" }) {
	return {
		arn: ARN,
		name: Name
	};
}
// src/aws/live/live.ts
const GROUPS = "elasticache:DescribeReplicationGroups";
function liveApi(clients) {
	const redis = (identifier) => readFact(clients, GROUPS, async () => {
		const { DescribeReplicationGroupsCommand } = await import("./aws-sdk-client-elasticache.js");
		const { ReplicationGroups } = await (await clients.elasticache()).send(new DescribeReplicationGroupsCommand({ ReplicationGroupId: identifier }));
		return ReplicationGroups?.[0] && redisFacts$1(ReplicationGroups[0]);
	}, "ReplicationGroupNotFoundFault");
	return {
		sql: async (identifiers) => {
			return factsById(identifiers, await readFact(clients, "rds:DescribeDBInstances", async () => {
				const { paginateDescribeDBInstances } = await import("./aws-sdk-client-rds.js");
				const found = [];
				const pages = paginateDescribeDBInstances({ client: await clients.rds() }, { Filters: [{
					Name: "db-instance-id",
					Values: [...identifiers]
				}] });
				for await (const { DBInstances = [] } of pages) found.push(...DBInstances);
				return found.map(sqlFacts);
			}), ({ identifier }) => identifier);
		},
		redis,
		groups: async (identifiers) => {
			const [only, ...others] = identifiers;
			if (only !== void 0 && others.length === 0) return /* @__PURE__ */ new Map([[only, await redis(only)]]);
			return factsById(identifiers, await readFact(clients, GROUPS, async () => {
				const { paginateDescribeReplicationGroups } = await import("./aws-sdk-client-elasticache.js");
				const found = [];
				const pages = paginateDescribeReplicationGroups({ client: await clients.elasticache() }, {});
				for await (const { ReplicationGroups = [] } of pages) found.push(...ReplicationGroups);
				return found.map(redisFacts$1);
			}), ({ identifier }) => identifier);
		},
		cacheNodes: () => readFact(clients, "elasticache:DescribeCacheClusters", async () => {
			const { paginateDescribeCacheClusters } = await import("./aws-sdk-client-elasticache.js");
			const found = [];
			const pages = paginateDescribeCacheClusters({ client: await clients.elasticache() }, {});
			for await (const { CacheClusters = [] } of pages) found.push(...CacheClusters);
			return found.filter(({ ReplicationGroupId }) => ReplicationGroupId).map(cacheNodeFacts);
		})
	};
}
// src/aws/live/own-groups.ts
const READS = {
	sqlParameters: {
		action: "rds:DescribeDBParameterGroups",
		gone: /^DBParameterGroupNotFound(Fault)?$/,
		read: async (clients, name) => {
			const { DescribeDBParameterGroupsCommand } = await import("./aws-sdk-client-rds.js");
			return (await clients.rds()).send(new DescribeDBParameterGroupsCommand({ DBParameterGroupName: name }));
		}
	},
	sqlSubnets: {
		action: "rds:DescribeDBSubnetGroups",
		gone: /^DBSubnetGroupNotFound(Fault)?$/,
		read: async (clients, name) => {
			const { DescribeDBSubnetGroupsCommand } = await import("./aws-sdk-client-rds.js");
			return (await clients.rds()).send(new DescribeDBSubnetGroupsCommand({ DBSubnetGroupName: name }));
		}
	},
	cacheParameters: {
		action: "elasticache:DescribeCacheParameterGroups",
		gone: /^CacheParameterGroupNotFound(Fault)?$/,
		read: async (clients, name) => {
			const { DescribeCacheParameterGroupsCommand } = await import("./aws-sdk-client-elasticache.js");
			return (await clients.elasticache()).send(new DescribeCacheParameterGroupsCommand({ CacheParameterGroupName: name }));
		}
	},
	cacheSubnets: {
		action: "elasticache:DescribeCacheSubnetGroups",
		gone: /^CacheSubnetGroupNotFound(Fault)?$/,
		read: async (clients, name) => {
			const { DescribeCacheSubnetGroupsCommand } = await import("./aws-sdk-client-elasticache.js");
			return (await clients.elasticache()).send(new DescribeCacheSubnetGroupsCommand({ CacheSubnetGroupName: name }));
		}
	}
};
function ownGroupApi(clients) {
	return { group: (kind, name) => {
		const { action, gone, read } = READS[kind];
		const isThere = async () => {
			await read(clients, name);
			return true;
		};
		return readFact(clients, action, isThere, gone);
	} };
}
// src/aws/live/primary.ts
const ACTION = "rds:DescribeDBInstances";
const PATIENCE = 3e3;
function primaryApi(clients) {
	return {
		primary: (identifier) => describe$1(identifier, clients.rds, (instance) => primaryFacts(instance, clients.region)),
		setParameters: (group) => setParameters(clients, group),
		stillThere: (identifier) => {
			const impatient = async () => {
				const { RDSClient } = await import("./aws-sdk-client-rds.js");
				const client = new RDSClient({
					...clients.settings,
					retryStrategy: new PatientRetry({
						attempts: 1,
						stop: clients.settings.stop
					}),
					...throughProxy({
						connectionTimeout: PATIENCE,
						requestTimeout: PATIENCE
					})
				});
				clients.settings.govern(client.middlewareStack);
				return client;
			};
			return describe$1(identifier, impatient, (instance) => ({
				instanceClass: instance.DBInstanceClass ?? "",
				allocatedStorage: instance.AllocatedStorage ?? 0,
				multiAz: instance.MultiAZ ?? false
			}));
		}
	};
}
async function describe$1(identifier, connect, of) {
	try {
		const { DescribeDBInstancesCommand } = await import("./aws-sdk-client-rds.js");
		const { DBInstances } = await (await connect()).send(new DescribeDBInstancesCommand({ DBInstanceIdentifier: identifier }));
		const instance = DBInstances?.[0];
		return instance ? {
			kind: "read",
			value: of(instance)
		} : { kind: "absent" };
	} catch (error) {
		if (error instanceof Interrupted) throw error;
		const code = errorCode(error);
		if (/^DBInstanceNotFound(Fault)?$/.test(code)) return { kind: "absent" };
		return {
			kind: "unread",
			action: ACTION,
			why: networkCode(error) ?? code
		};
	}
}
function primaryFacts(instance, region) {
	return {
		arn: instance.DBInstanceArn ?? "",
		identifier: instance.DBInstanceIdentifier ?? "",
		region,
		engine: instance.Engine ?? "",
		engineVersion: instance.EngineVersion ?? "",
		host: instance.Endpoint?.Address ?? "",
		port: instance.Endpoint?.Port ?? 0,
		database: instance.DBName ?? null,
		username: instance.MasterUsername ?? "",
		stack: null,
		secretArn: null,
		secretRegions: [],
		status: instance.DBInstanceStatus ?? "",
		encrypted: instance.StorageEncrypted ?? false,
		backupRetentionDays: instance.BackupRetentionPeriod ?? 0,
		vpc: instance.DBSubnetGroup?.VpcId ?? null,
		subnets: [],
		databaseSubnets: (instance.DBSubnetGroup?.Subnets ?? []).flatMap(({ SubnetIdentifier }) => SubnetIdentifier ?? []),
		securityGroups: (instance.VpcSecurityGroups ?? []).flatMap(({ VpcSecurityGroupId }) => VpcSecurityGroupId ?? []),
		replicaSource: instance.ReadReplicaSourceDBInstanceIdentifier ?? null,
		likeness: likeness(instance),
		windows: {
			backup: instance.PreferredBackupWindow ?? null,
			maintenance: instance.PreferredMaintenanceWindow ?? null
		},
		parameterGroup: instance.DBParameterGroups?.[0]?.DBParameterGroupName ?? ""
	};
}
function likeness(instance) {
	const { DBInstanceClass, MultiAZ, AllocatedStorage = 0, MaxAllocatedStorage = 0 } = instance;
	const disk = diskOf(instance);
	return {
		...DBInstanceClass !== void 0 && { instance: DBInstanceClass },
		...MultiAZ !== void 0 && { multiAz: MultiAZ },
		...disk !== null && { disk },
		...MaxAllocatedStorage >= Math.ceil(AllocatedStorage * 11 / 10) && MaxAllocatedStorage > 0 && { max: MaxAllocatedStorage }
	};
}
function diskOf({ StorageType, Iops = 0 }) {
	switch (StorageType) {
		case "gp2": return {
			type: "gp2",
			iops: null
		};
		case "gp3": return {
			type: "gp3",
			iops: Iops > 12e3 ? Iops : null
		};
		case "io1":
		case "io2": return {
			type: StorageType,
			iops: Iops
		};
		default: return null;
	}
}
function setParameters(clients, group) {
	if (group.startsWith("default.")) return Promise.resolve({
		kind: "read",
		value: {}
	});
	return readFact(clients, "rds:DescribeDBParameters", async () => {
		const { paginateDescribeDBParameters } = await import("./aws-sdk-client-rds.js");
		const of = {
			DBParameterGroupName: group,
			Source: "user"
		};
		const set = {};
		for await (const { Parameters = [] } of paginateDescribeDBParameters({ client: await clients.rds() }, of)) for (const { ParameterName, ParameterValue } of Parameters) if (ParameterName !== void 0 && ParameterValue !== void 0) set[ParameterName] = ParameterValue;
		return set;
	});
}
// src/aws/quotas/quotas.ts
const OF_RDS = {
	instances: "DBInstances",
	storage: "AllocatedStorage",
	parameterGroups: "DBParameterGroups",
	subnetGroups: "DBSubnetGroups",
	snapshots: "ManualSnapshots"
};
function quotaApi(clients) {
	return { of: async (names) => {
		const [ofRds, ...others] = await Promise.all([
			sqlQuotas(clients, names),
			single(names, "vpcs", async () => ({
				used: ABSENT,
				max: await value(clients, "vpcs")
			})),
			single(names, "addresses", () => addresses(clients)),
			single(names, "cacheNodes", async () => {
				const [used, max] = await Promise.all([nodes(clients), value(clients, "cacheNodes")]);
				return {
					used,
					max
				};
			})
		]);
		return Object.assign({}, ofRds, ...others);
	} };
}
function loadAhead(clients) {
	for (const load of [
		clients.rds,
		clients.elasticache,
		() => import("./service-quotas.js")
	]) load().catch(() => void 0);
}
const ABSENT = { kind: "absent" };
async function single(names, name, read) {
	return names.includes(name) ? { [name]: await read() } : {};
}
async function sqlQuotas(clients, names) {
	const asked = names.flatMap((name) => {
		const own = OF_RDS[name];
		return own === void 0 ? [] : [{
			name,
			own
		}];
	});
	if (asked.length === 0) return {};
	const fact = await readFact(clients, "rds:DescribeAccountAttributes", async () => {
		const { DescribeAccountAttributesCommand } = await import("./aws-sdk-client-rds.js");
		const { AccountQuotas = [] } = await (await clients.rds()).send(new DescribeAccountAttributesCommand({}));
		return AccountQuotas;
	});
	return Object.fromEntries(asked.map(({ name, own }) => {
		if (fact.kind !== "read") return [name, {
			used: fact,
			max: fact
		}];
		const quota = fact.value.find(({ AccountQuotaName }) => AccountQuotaName === own);
		return [name, {
			used: read(quota?.Used),
			max: read(quota?.Max)
		}];
	}));
}
async function addresses(clients) {
	const [used, max] = await Promise.all([readFact(clients, "ec2:DescribeAddresses", async () => {
		const { DescribeAddressesCommand } = await import("./dist-es2.js");
		const { Addresses } = await (await clients.ec2()).send(new DescribeAddressesCommand({}));
		return (Addresses ?? []).length;
	}), readFact(clients, "ec2:DescribeAccountAttributes", async () => {
		const { DescribeAccountAttributesCommand } = await import("./dist-es2.js");
		const { AccountAttributes } = await (await clients.ec2()).send(new DescribeAccountAttributesCommand({ AttributeNames: [ADDRESSES] }));
		const text = (AccountAttributes?.find(({ AttributeName }) => AttributeName === ADDRESSES))?.AttributeValues?.[0]?.AttributeValue;
		return text === void 0 ? void 0 : Number(text);
	})]);
	return {
		used,
		max
	};
}
const ADDRESSES = "vpc-max-elastic-ips";
function nodes(clients) {
	return readFact(clients, "elasticache:DescribeCacheClusters", async () => {
		const { paginateDescribeCacheClusters } = await import("./aws-sdk-client-elasticache.js");
		let count = 0;
		const pages = paginateDescribeCacheClusters({ client: await clients.elasticache() }, {});
		for await (const { CacheClusters = [] } of pages) for (const { NumCacheNodes = 1 } of CacheClusters) count += NumCacheNodes;
		return count;
	});
}
async function value({ settings }, name) {
	const { serviceQuota } = await import("./service-quotas.js");
	return serviceQuota(settings, QUOTAS[name].service, QUOTAS[name].code);
}
function read(number) {
	return number === void 0 ? ABSENT : {
		kind: "read",
		value: number
	};
}
// src/aws/done-already.ts
async function unlessDone(run, isDone) {
	try {
		return await run();
	} catch (error) {
		const done = await isDone(errorCode(error)).catch(() => void 0);
		if (done === void 0) throw error;
		return done;
	}
}
// src/aws/reboot.ts
function reboot(clients) {
	return (identifier) => call(clients, "rds:RebootDBInstance", async () => {
		const { RebootDBInstanceCommand } = await import("./aws-sdk-client-rds.js");
		const rds = await clients.rds();
		await unlessDone(() => rds.send(new RebootDBInstanceCommand({ DBInstanceIdentifier: identifier })).catch(ifGone), async (code) => {
			if (!/^InvalidDBInstanceState(Fault)?$/.test(code)) return void 0;
			const fact = (await liveApi(clients).sql([identifier])).get(identifier);
			return fact?.kind === "read" && isRestarting(fact.value.status) ? fact : void 0;
		});
	});
}
function ifGone(error) {
	if (!/^DBInstanceNotFound(Fault)?$/.test(errorCode(error))) throw error;
	throw new TinystacksError("database-gone", agreedMessages.databaseGone, { exit: 3 });
}
// src/aws/restores.ts
const RESOURCE_ID = /^db-[A-Z0-9]{20,}$/;
function restoreApi(clients) {
	return {
		sqlSnapshot: (snapshot) => readFact(clients, "rds:DescribeDBSnapshots", async () => {
			const { DescribeDBSnapshotsCommand } = await import("./aws-sdk-client-rds.js");
			const { DBSnapshots } = await (await clients.rds()).send(new DescribeDBSnapshotsCommand({
				DBSnapshotIdentifier: snapshot,
				...snapshot.startsWith("arn:") && { IncludeShared: true }
			}));
			return DBSnapshots?.[0] && snapshotFacts(DBSnapshots[0]);
		}, /^DBSnapshotNotFound(Fault)?$/),
		sqlBackups: (source) => readFact(clients, "rds:DescribeDBInstanceAutomatedBackups", async () => {
			const rds = await clients.rds();
			const instance = await livingInstance(rds, source);
			if (instance) return instanceFacts(instance);
			const left = await backupsLeft(rds, source);
			return left && backupFacts(left);
		}, /^DBInstanceAutomatedBackupNotFound(Fault)?$/),
		redisSnapshot: (snapshot) => readFact(clients, "elasticache:DescribeSnapshots", async () => {
			const { DescribeSnapshotsCommand } = await import("./aws-sdk-client-elasticache.js");
			const { Snapshots } = await (await clients.elasticache()).send(new DescribeSnapshotsCommand({ SnapshotName: snapshot.split(":").at(-1) }));
			return Snapshots?.[0] && redisFacts(Snapshots[0]);
		}, /^SnapshotNotFound(Fault)?$/),
		snapshotNames: (kind) => NAMES[ENGINES[kind].family](clients)
	};
}
const NAMES = {
	sql: (clients) => readFact(clients, "rds:DescribeDBSnapshots", async () => {
		const { paginateDescribeDBSnapshots } = await import("./aws-sdk-client-rds.js");
		const names = [];
		for await (const { DBSnapshots = [] } of paginateDescribeDBSnapshots({ client: await clients.rds() }, {})) names.push(...DBSnapshots.flatMap(({ DBSnapshotIdentifier }) => DBSnapshotIdentifier ?? []));
		return names;
	}),
	cache: (clients) => readFact(clients, "elasticache:DescribeSnapshots", async () => {
		const { paginateDescribeSnapshots } = await import("./aws-sdk-client-elasticache.js");
		const names = [];
		for await (const { Snapshots = [] } of paginateDescribeSnapshots({ client: await clients.elasticache() }, {})) names.push(...Snapshots.flatMap(({ SnapshotName }) => SnapshotName ?? []));
		return names;
	})
};
async function livingInstance(rds, source) {
	const { DescribeDBInstancesCommand } = await import("./aws-sdk-client-rds.js");
	const Name = RESOURCE_ID.test(source) ? "dbi-resource-id" : "db-instance-id";
	const { DBInstances } = await rds.send(new DescribeDBInstancesCommand({ Filters: [{
		Name,
		Values: [source]
	}] }));
	return DBInstances?.[0];
}
async function backupsLeft(rds, source) {
	const { DescribeDBInstanceAutomatedBackupsCommand } = await import("./aws-sdk-client-rds.js");
	const { DBInstanceAutomatedBackups } = await rds.send(new DescribeDBInstanceAutomatedBackupsCommand(RESOURCE_ID.test(source) ? { DbiResourceId: source } : { DBInstanceIdentifier: source }));
	return (DBInstanceAutomatedBackups ?? []).toSorted((a, b) => Number(b.RestoreWindow?.LatestTime ?? 0) - Number(a.RestoreWindow?.LatestTime ?? 0))[0];
}
function snapshotFacts(snapshot) {
	return {
		...commonFacts(snapshot),
		status: snapshot.Status ?? "",
		resourceId: null,
		latest: snapshot.SnapshotCreateTime?.toISOString() ?? null
	};
}
function instanceFacts(instance) {
	return {
		...commonFacts({
			...instance,
			Encrypted: instance.StorageEncrypted
		}),
		status: (instance.BackupRetentionPeriod ?? 0) > 0 ? "available" : "without backups",
		windows: {
			backup: instance.PreferredBackupWindow ?? null,
			maintenance: instance.PreferredMaintenanceWindow ?? null
		},
		sourceStatus: instance.DBInstanceStatus ?? "",
		resourceId: instance.DbiResourceId ?? null,
		latest: instance.LatestRestorableTime?.toISOString() ?? null
	};
}
function backupFacts(backup) {
	return {
		...commonFacts(backup),
		status: "available",
		resourceId: backup.DbiResourceId ?? null,
		latest: backup.RestoreWindow?.LatestTime?.toISOString() ?? null
	};
}
function commonFacts(of) {
	return {
		windows: {
			backup: of.PreferredBackupWindow ?? null,
			maintenance: null
		},
		engine: of.Engine ?? "",
		engineVersion: of.EngineVersion ?? "",
		storage: of.AllocatedStorage ?? null,
		username: of.MasterUsername ?? null,
		encrypted: of.Encrypted ?? false
	};
}
function redisFacts(snapshot) {
	return {
		engine: snapshot.Engine ?? "",
		engineVersion: snapshot.EngineVersion ?? "",
		status: snapshot.SnapshotStatus ?? "",
		storage: null,
		username: null,
		encrypted: true,
		resourceId: null,
		latest: snapshot.NodeSnapshots?.[0]?.SnapshotCreateTime?.toISOString() ?? null
	};
}
// src/aws/secrets/secrets.ts
function secretApi(clients) {
	const copyOf = async (secret) => {
		const action = "secretsmanager:DescribeSecret";
		try {
			const { DescribeSecretCommand } = await import("./dist-es3.js");
			const { PrimaryRegion } = await (await clients.secretsmanager()).send(new DescribeSecretCommand({ SecretId: secret }));
			return {
				kind: "read",
				value: (PrimaryRegion === clients.region ? void 0 : PrimaryRegion) ?? null
			};
		} catch (error) {
			if (error instanceof Interrupted) throw error;
			const code = errorCode(error);
			if (code === "ResourceNotFoundException") return { kind: "absent" };
			return {
				kind: "unread",
				action,
				why: networkCode(error) ?? code
			};
		}
	};
	return {
		copyOf,
		describe: (secret) => describeSecret(clients, secret),
		restore: (secret) => call(clients, "secretsmanager:RestoreSecret", async () => {
			const { RestoreSecretCommand } = await import("./dist-es3.js");
			const client = await clients.secretsmanager();
			await unlessDone(() => client.send(new RestoreSecretCommand({ SecretId: secret })), async () => {
				const now = await describeSecret(clients, secret);
				return now.kind === "read" && now.value.deletion === null ? now : void 0;
			});
		}),
		stopReplication: (secret) => call(clients, "secretsmanager:StopReplicationToReplica", async () => {
			const { StopReplicationToReplicaCommand } = await import("./dist-es3.js");
			const client = await clients.secretsmanager();
			await unlessDone(() => client.send(new StopReplicationToReplicaCommand({ SecretId: secret })), async (code) => {
				if (!/^Invalid(Request|Parameter)Exception$/.test(code)) return void 0;
				const copy = await copyOf(secret);
				return copy.kind === "read" && copy.value === null ? copy : void 0;
			});
		})
	};
}
// src/aws/sessions.ts
const DOCUMENT = "AWS-StartPortForwardingSessionToRemoteHost";
function sessionApi(clients) {
	return {
		begin: async (instance, { host, port, localPort }) => {
			const request = {
				Target: instance,
				DocumentName: DOCUMENT,
				Parameters: {
					host: [host],
					portNumber: [String(port)],
					localPortNumber: [String(localPort)]
				}
			};
			return call(clients, "ssm:StartSession", async () => {
				const { StartSessionCommand } = await import("./aws-sdk-client-ssm.js");
				const ssm = await clients.ssm();
				try {
					const { SessionId = "", TokenValue, StreamUrl } = await ssm.send(new StartSessionCommand(request));
					return {
						kind: "begun",
						id: SessionId,
						request: JSON.stringify(request),
						answer: JSON.stringify({
							SessionId,
							TokenValue,
							StreamUrl
						})
					};
				} catch (error) {
					if (errorCode(error) !== "TargetNotConnected") throw error;
					return {
						kind: "not-connected",
						said: errorMessage(error)
					};
				}
			});
		},
		end: async (id) => {
			try {
				await call(clients, "ssm:TerminateSession", async () => {
					const { TerminateSessionCommand } = await import("./aws-sdk-client-ssm.js");
					await (await clients.ssm()).send(new TerminateSessionCommand({ SessionId: id }));
				});
			} catch {}
		},
		credentials: async () => {
			const { accessKeyId, secretAccessKey, sessionToken, expiration } = await clients.settings.credentials();
			return {
				AccessKeyId: accessKeyId,
				SecretAccessKey: secretAccessKey,
				...sessionToken !== void 0 && { Token: sessionToken },
				...expiration !== void 0 && { Expiration: expiration.toISOString() }
			};
		}
	};
}
// src/aws/snapshots.ts
function snapshotApi(clients) {
	const callsOf = (database) => CALLS[ENGINES[database].family];
	return {
		take: (source, name) => callsOf(source.database).take(clients, source, name),
		of: (source) => callsOf(source.database).of(clients, source),
		named: (database, name) => callsOf(database).named(clients, name)
	};
}
const CALLS = {
	sql: {
		take: takeOfSql,
		of: ofSql,
		named: namedSql
	},
	cache: {
		take: takeOfRedis,
		of: ofRedis,
		named: namedRedis
	}
};
function takeOfSql(clients, { identifier }, name) {
	return call(clients, "rds:CreateDBSnapshot", async () => {
		const { CreateDBSnapshotCommand } = await import("./aws-sdk-client-rds.js");
		const rds = await clients.rds();
		await unlessBegun(() => rds.send(new CreateDBSnapshotCommand({
			DBInstanceIdentifier: identifier,
			DBSnapshotIdentifier: name
		})), /^DBSnapshotAlreadyExists(Fault)?$/, /^InvalidDBInstanceState(Fault)?$/, async () => (await namedSql(clients, name)).kind === "read");
	});
}
function takeOfRedis(clients, source, name) {
	return call(clients, "elasticache:CreateSnapshot", async () => {
		const { CreateSnapshotCommand } = await import("./aws-sdk-client-elasticache.js");
		const elasticache = await clients.elasticache();
		const [first, second] = idsOf(source);
		const take = (id) => elasticache.send(new CreateSnapshotCommand({
			...id,
			SnapshotName: name
		}));
		await unlessBegun(() => take(first).catch((error) => {
			if (second === null || !OTHER_ID.test(errorCode(error))) throw error;
			return take(second);
		}), /^SnapshotAlreadyExistsFault$/, /^Invalid(CacheCluster|ReplicationGroup)State(Fault)?$/, async () => (await namedRedis(clients, name)).kind === "read");
	});
}
const OTHER_ID = /^InvalidParameter(Combination|Value)(Exception)?$/;
function idsOf({ identifier, cache }) {
	const group = { ReplicationGroupId: identifier };
	const last = cache?.nodes.at(-1);
	if (cache === void 0 || last === void 0) return [group, null];
	const node = { CacheClusterId: last };
	return cache.clusterMode ? [group, node] : [node, group];
}
async function unlessBegun(take, taken, busy, isListed) {
	try {
		await unlessDone(take, async (code) => taken.test(code) || busy.test(code) && await isListed() ? true : void 0);
	} catch (error) {
		if (!GONE$1.test(errorCode(error))) throw error;
		throw new TinystacksError("database-gone", agreedMessages.databaseGone, { exit: 3 });
	}
}
const GONE$1 = /^(DBInstanceNotFound|ReplicationGroupNotFoundFault|CacheClusterNotFound)(Fault)?$/;
function ofSql(clients, { identifier }) {
	return readFact(clients, LIST_SQL, async () => {
		const { paginateDescribeDBSnapshots } = await import("./aws-sdk-client-rds.js");
		const found = [];
		const pages = paginateDescribeDBSnapshots({ client: await clients.rds() }, {
			DBInstanceIdentifier: identifier,
			SnapshotType: "manual"
		});
		for await (const { DBSnapshots = [] } of pages) found.push(...DBSnapshots.map(sqlSnapshot));
		return newestFirst(found);
	});
}
const LIST_SQL = "rds:DescribeDBSnapshots";
function namedSql(clients, name) {
	return readFact(clients, LIST_SQL, async () => {
		const { DescribeDBSnapshotsCommand } = await import("./aws-sdk-client-rds.js");
		const { DBSnapshots } = await (await clients.rds()).send(new DescribeDBSnapshotsCommand({ DBSnapshotIdentifier: name }));
		return DBSnapshots?.[0] && withoutTime(sqlSnapshot(DBSnapshots[0]));
	}, /^DBSnapshotNotFound(Fault)?$/);
}
function sqlSnapshot(one) {
	return {
		name: one.DBSnapshotIdentifier ?? "",
		status: one.Status ?? "",
		percent: one.PercentProgress ?? null,
		time: Number(one.SnapshotCreateTime ?? Infinity)
	};
}
function ofRedis(clients, { identifier, cache }) {
	return readFact(clients, LIST_REDIS, async () => {
		const { paginateDescribeSnapshots } = await import("./aws-sdk-client-elasticache.js");
		const found = [];
		const pages = paginateDescribeSnapshots({ client: await clients.elasticache() }, { SnapshotSource: "user" });
		for await (const { Snapshots = [] } of pages) for (const one of Snapshots) {
			const node = one.CacheClusterId ?? "";
			const isOfNode = cache?.nodes.includes(node) ?? isNodeOf(identifier, node);
			if (one.ReplicationGroupId === identifier || isOfNode) found.push(redisSnapshot(one));
		}
		return newestFirst(found);
	});
}
function isNodeOf(group, node) {
	return node.startsWith(`${group}-`) && /^\d{3}$/.test(node.slice(group.length + 1));
}
const LIST_REDIS = "elasticache:DescribeSnapshots";
function namedRedis(clients, name) {
	return readFact(clients, LIST_REDIS, async () => {
		const { DescribeSnapshotsCommand } = await import("./aws-sdk-client-elasticache.js");
		const { Snapshots } = await (await clients.elasticache()).send(new DescribeSnapshotsCommand({ SnapshotName: name }));
		return Snapshots?.[0] && withoutTime(redisSnapshot(Snapshots[0]));
	}, /^SnapshotNotFound(Fault)?$/);
}
function redisSnapshot(one) {
	return {
		name: one.SnapshotName ?? "",
		status: one.SnapshotStatus ?? "",
		percent: null,
		time: Number(one.NodeSnapshots?.[0]?.SnapshotCreateTime ?? Infinity)
	};
}
function newestFirst(found) {
	return found.toSorted((a, b) => b.time - a.time).map(withoutTime);
}
function withoutTime({ time: _time, ...snapshot }) {
	return snapshot;
}
// src/aws/stacks/calls.ts
async function changeSetOnce(cloudformation, input) {
	const { ChangeSetName, StackName } = input;
	return unlessDone(() => cloudformation.send(new CreateChangeSetCommand(input)), async (code) => {
		if (code !== "AlreadyExistsException") return void 0;
		const made = await cloudformation.send(new DescribeChangeSetCommand({
			ChangeSetName,
			StackName
		}));
		return {
			Id: made.ChangeSetId,
			StackId: made.StackId
		};
	});
}
async function executedOnce(cloudformation, input) {
	const { ChangeSetName, StackName } = input;
	await unlessDone(() => unlessTokenKnown(() => cloudformation.send(new ExecuteChangeSetCommand(input))), async (code) => {
		if (!/^InvalidChangeSetStatus(Exception)?$/.test(code)) return void 0;
		const { ExecutionStatus } = await cloudformation.send(new DescribeChangeSetCommand({
			ChangeSetName,
			StackName
		}));
		return ExecutionStatus?.startsWith("EXECUTE_") ? ExecutionStatus : void 0;
	});
}
async function unlessTokenKnown(run) {
	await unlessDone(run, async (code) => code === "TokenAlreadyExistsException" ? code : void 0);
}
async function unlessGone(run) {
	try {
		await run();
	} catch (error) {
		if (!isGone(error)) throw error;
	}
}
function isGone(error) {
	const code = errorCode(error);
	return /^ChangeSetNotFound(Exception)?$/.test(code) || code === "ValidationError" && /does not exist/.test(errorMessage(error));
}
// src/aws/stacks/discard.ts
const LOOKS = 10;
const PAUSE = 2e3;
const REFUSALS = 3;
async function deleted(cloudformation, { id, stackId }) {
	const changeSet = {
		ChangeSetName: id,
		StackName: stackId
	};
	let refusals = 0;
	for (let look = 1;; look += 1) try {
		await unlessGone(() => cloudformation.send(new DeleteChangeSetCommand(changeSet)));
		return;
	} catch (error) {
		if (!/^InvalidChangeSetStatus(Exception)?$/.test(errorCode(error)) || look === LOOKS) throw error;
		const { Status = "", ExecutionStatus } = await cloudformation.send(new DescribeChangeSetCommand(changeSet));
		if (ExecutionStatus?.startsWith("EXECUTE_")) return;
		if (!/^CREATE_(PENDING|IN_PROGRESS)$/.test(Status)) refusals += 1;
		if (refusals === REFUSALS) throw error;
		if (refusals !== 1) await new Promise((resolve) => setTimeout(resolve, PAUSE));
	}
}
function mayBeDone(error) {
	const { $metadata } = error ?? {};
	return networkCode(error) !== null || ($metadata?.httpStatusCode ?? 0) >= 500;
}
function told({ id, stackId }, error, region) {
	const known = error instanceof Interrupted ? error : explain(error, "cloudformation:DeleteChangeSet", region);
	return leftMessages.changeSet({
		id,
		stackId
	}, region, known.message);
}
// src/aws/stacks/lost-race.ts
function hasLostRace(error) {
	switch (errorCode(error)) {
		case "ChangeSetNotFound":
		case "ChangeSetNotFoundException":
		case "InvalidChangeSetStatus":
		case "InvalidChangeSetStatusException": return true;
		case "ValidationError": return LOST.test(errorMessage(error));
		default: return false;
	}
}
const LOST = /is in \S+ state and can ?not |cannot be (deleted|updated) while in status |already exists and cannot be created again|Stack (\[[^\]]*\]|with id \S+) does not exist|cannot be deleted while TerminationProtection is enabled/;
function lostRace(error, stack) {
	return new TinystacksError("stack-changed", agreedMessages.lostRace(stackNameIn(stack)), {
		exit: 3,
		hint: agreedMessages.lostRaceHint,
		cause: error
	});
}
// src/aws/known.ts
function known(word, words, weighsMost) {
	return words.find((one) => one === word) ?? weighsMost;
}
// src/aws/stacks/plain-reason.ts
const CALL = /\s*\((?:Service|SDK Attempt Count|RequestToken): [^()]*\)$/;
const OPENING = "Resource handler returned message: \"";
function plainReason(reason) {
	const cut = reason.replace(CALL, "");
	if (cut !== reason && cut !== "") return plainReason(cut);
	return reason.startsWith(OPENING) && reason.endsWith("\"") ? plainReason(reason.slice(36, -1)) : reason;
}
// src/aws/stacks/facts.ts
function deployedStack(stack, region) {
	return {
		id: stack.StackId ?? "",
		name: stack.StackName ?? "",
		region,
		status: stack.StackStatus ?? "",
		statusReason: stack.StackStatusReason ?? null,
		terminationProtection: stack.EnableTerminationProtection ?? false,
		...stack.RoleARN && { serviceRole: stack.RoleARN },
		...stack.ChangeSetId && { changeSet: stack.ChangeSetId },
		...stack.LastUpdatedTime && { updatedAt: stack.LastUpdatedTime.toISOString() },
		tags: Object.fromEntries((stack.Tags ?? []).map(keyAndValue)),
		outputs: Object.fromEntries((stack.Outputs ?? []).map(({ OutputKey, OutputValue }) => [OutputKey ?? "", OutputValue ?? ""]))
	};
}
function livingResource(resource) {
	const { LogicalResourceId, PhysicalResourceId, ResourceType } = resource;
	const { ResourceStatus, LastUpdatedTimestamp } = resource;
	if (!PhysicalResourceId || ResourceStatus === "DELETE_COMPLETE") return [];
	return [{
		logicalId: LogicalResourceId ?? "",
		physicalId: PhysicalResourceId,
		type: ResourceType ?? "",
		...ResourceStatus && { status: ResourceStatus },
		...LastUpdatedTimestamp && { updatedAt: LastUpdatedTimestamp.toISOString() }
	}];
}
function keyAndValue({ Key, Value }) {
	return [Key ?? "", Value ?? ""];
}
function resourceChange({ ResourceChange: change = {}, Type }) {
	const action = known(change.Action ?? "Dynamic", ACTIONS, "Dynamic");
	return {
		logicalId: change.LogicalResourceId ?? "",
		physicalId: change.PhysicalResourceId ?? null,
		type: change.ResourceType ?? kindOf(Type),
		action,
		replacement: replacementOf(change, action),
		policyAction: change.PolicyAction ?? null,
		details: (change.Details ?? []).map(propertyChange)
	};
}
function kindOf(type) {
	return type === void 0 || type === "Resource" ? "" : type;
}
function replacementOf({ Replacement }, action) {
	if (Replacement === void 0) return action === "Modify" ? "True" : null;
	return known(Replacement, REPLACEMENTS, "True");
}
function propertyChange({ Target: target, Evaluation, ChangeSource }) {
	const attribute = known(target?.Attribute ?? "Properties", ATTRIBUTES, "Properties");
	const unsaid = attribute === "Properties" ? "Always" : "Never";
	return {
		attribute,
		property: target?.Name ?? null,
		requiresRecreation: known(target?.RequiresRecreation ?? unsaid, RECREATIONS, "Always"),
		evaluation: known(Evaluation ?? "Static", EVALUATIONS, "Static"),
		source: ChangeSource === void 0 ? null : known(ChangeSource, SOURCES, "DirectModification"),
		path: target?.Path ?? null,
		before: target?.BeforeValue ?? null,
		after: target?.AfterValue ?? null
	};
}
const ACTIONS = [
	"Add",
	"Modify",
	"Remove",
	"Import",
	"Dynamic"
];
const REPLACEMENTS = [
	"True",
	"False",
	"Conditional"
];
const RECREATIONS = [
	"Never",
	"Conditionally",
	"Always"
];
const EVALUATIONS = ["Static", "Dynamic"];
const SOURCES = [
	"DirectModification",
	"ResourceReference",
	"ResourceAttribute",
	"ParameterReference",
	"Automatic"
];
const ATTRIBUTES = [
	"Properties",
	"Tags",
	"Metadata",
	"CreationPolicy",
	"UpdatePolicy",
	"DeletionPolicy",
	"UpdateReplacePolicy"
];
function stackEvent(event) {
	return {
		id: event.EventId ?? "",
		time: (event.Timestamp ?? /* @__PURE__ */ new Date(0)).toISOString(),
		logicalId: event.LogicalResourceId ?? "",
		physicalId: event.PhysicalResourceId ?? "",
		type: event.ResourceType ?? "",
		status: event.ResourceStatus ?? "",
		reason: event.ResourceStatusReason === void 0 ? null : plainReason(event.ResourceStatusReason),
		token: event.ClientRequestToken ?? null
	};
}
// src/aws/stacks/change-set.ts
async function describeWhole(cloudformation, changeSet) {
	const detailed = await describe(cloudformation, changeSet, true);
	if (!isPartial(detailed)) return detailed;
	const plain = await describe(cloudformation, changeSet, false);
	return {
		...detailed,
		statusReason: plain.statusReason ?? detailed.statusReason,
		changes: completed(detailed.changes, plain.changes)
	};
}
function isPartial({ status, statusReason }) {
	return status === (statusReason === null ? "FAILED" : "CREATE_COMPLETE");
}
async function describe(cloudformation, { id, stackId }, withValues) {
	const changes = [];
	let next;
	for (;;) {
		const page = await cloudformation.send(new DescribeChangeSetCommand({
			ChangeSetName: id,
			StackName: stackId,
			IncludePropertyValues: withValues,
			NextToken: next
		}));
		changes.push(...page.Changes ?? []);
		next = page.NextToken;
		if (next) continue;
		return {
			status: page.Status ?? "UNKNOWN",
			statusReason: page.StatusReason ?? null,
			executionStatus: page.ExecutionStatus ?? null,
			createdAt: page.CreationTime ?? /* @__PURE__ */ new Date(0),
			changes: changes.map(resourceChange)
		};
	}
}
function completed(detailed, plain) {
	const known = new Map(detailed.map((change) => [change.logicalId, change]));
	return [...detailed.map((change) => {
		const left = (plain.find(({ logicalId }) => logicalId === change.logicalId)?.details ?? []).filter((detail) => !change.details.some((one) => isSameProperty(one, detail)));
		return {
			...change,
			details: [...change.details, ...left]
		};
	}), ...plain.filter(({ logicalId }) => !known.has(logicalId))];
}
function isSameProperty(one, other) {
	return one.attribute === other.attribute && one.property === other.property;
}
async function validationOf(cloudformation, { id, stackId }) {
	const results = [];
	let next;
	do {
		const page = await cloudformation.send(new DescribeEventsCommand({
			ChangeSetName: id,
			StackName: stackId,
			NextToken: next
		}));
		results.push(...(page.OperationEvents ?? []).flatMap(validationResult));
		next = page.NextToken;
	} while (next);
	return results;
}
function validationResult({ ValidationPath, ValidationStatus, HookStatus, ...event }) {
	const reason = event.ValidationStatusReason ?? event.HookStatusReason ?? event.ResourceStatusReason;
	if (!reason || ValidationStatus === "SKIPPED" || HookStatus === "HOOK_COMPLETE_SUCCEEDED") return [];
	return [{
		mode: (event.ValidationFailureMode ?? event.HookFailureMode) === "WARN" ? "warn" : "fail",
		logicalId: event.LogicalResourceId ?? "",
		type: event.ResourceType ?? "",
		property: propertyIn(ValidationPath ?? ""),
		reason: reason.trim()
	}];
}
function propertyIn(path) {
	return (/\/Properties\/(.+)$/.exec(path)?.[1])?.replaceAll("/", ".") ?? null;
}
// src/aws/stacks/history.ts
function stackHistory(clients) {
	const { cloudformation } = clients;
	return {
		history: (stackId, since, enough) => unlessDenied(clients, "cloudformation:DescribeStackEvents", async () => {
			const events = [];
			let next;
			do {
				const page = await cloudformation.send(new DescribeStackEventsCommand({
					StackName: stackId,
					NextToken: next
				}));
				for (const event of (page.StackEvents ?? []).map(stackEvent)) {
					if (new Date(event.time) < since) return events;
					if (!isOfStack(event, stackId)) continue;
					events.push(event);
					if (enough(events)) return events;
				}
				next = page.NextToken;
			} while (next);
			return events;
		}),
		deleted: (name, since) => unlessDenied(clients, "cloudformation:ListStacks", async () => {
			const gone = [];
			let next;
			do {
				const page = await cloudformation.send(new ListStacksCommand({
					StackStatusFilter: ["DELETE_COMPLETE"],
					NextToken: next
				}));
				gone.push(...(page.StackSummaries ?? []).filter(({ StackName }) => StackName === name));
				next = page.NextToken;
			} while (next);
			return gone.map(({ StackId, DeletionTime }) => ({
				id: StackId ?? "",
				time: DeletionTime ?? since
			})).filter(({ id, time }) => id !== "" && time >= since).toSorted((a, b) => b.time.getTime() - a.time.getTime()).map(({ id }) => id);
		})
	};
}
async function unlessDenied({ region }, action, read) {
	try {
		return {
			kind: "read",
			value: await read()
		};
	} catch (error) {
		if (isDenied(error)) return {
			kind: "unread",
			action,
			why: errorCode(error)
		};
		throw explain(error, action, region);
	}
}
// src/aws/stacks/stacks.ts
function stackApi(clients, serviceRole = null, onLeft = () => void 0) {
	const cloudformation = clients.cloudformation;
	const discardChangeSet = async (changeSet) => {
		try {
			await deleted(cloudformation, changeSet);
		} catch (error) {
			onLeft(told(changeSet, error, clients.region));
		}
	};
	const role = serviceRole === null ? {} : { RoleARN: serviceRole };
	return {
		...stackHistory(clients),
		describe: (stack) => call(clients, "cloudformation:DescribeStacks", async () => {
			try {
				const { Stacks } = await cloudformation.send(new DescribeStacksCommand({ StackName: stack }));
				return Stacks?.[0] ? deployedStack(Stacks[0], clients.region) : null;
			} catch (error) {
				if (isNoSuchStack(error)) return null;
				throw error;
			}
		}),
		list: async (onPage) => {
			const action = "cloudformation:DescribeStacks";
			try {
				const stacks = [];
				let next;
				do {
					const page = await cloudformation.send(new DescribeStacksCommand({ NextToken: next }));
					onPage?.();
					for (const stack of page.Stacks ?? []) stacks.push({
						...deployedStack(stack, clients.region),
						terminationProtection: null
					});
					next = page.NextToken;
				} while (next);
				return {
					kind: "read",
					value: stacks
				};
			} catch (error) {
				if (isDenied(error)) return {
					kind: "unread",
					action,
					why: errorCode(error)
				};
				throw explain(error, action, clients.region);
			}
		},
		resources: (stackId) => callInRace(clients, "cloudformation:ListStackResources", stackId, async () => {
			const resources = [];
			let next;
			do {
				const page = await cloudformation.send(new ListStackResourcesCommand({
					StackName: stackId,
					NextToken: next
				}));
				resources.push(...(page.StackResourceSummaries ?? []).flatMap(livingResource));
				next = page.NextToken;
			} while (next);
			return resources;
		}),
		changeSets: (stackId) => callInRace(clients, "cloudformation:ListChangeSets", stackId, async () => {
			const summaries = [];
			let next;
			do {
				const page = await cloudformation.send(new ListChangeSetsCommand({
					StackName: stackId,
					NextToken: next
				}));
				summaries.push(...page.Summaries ?? []);
				next = page.NextToken;
			} while (next);
			return summaries.filter(({ ExecutionStatus }) => ExecutionStatus !== "EXECUTE_COMPLETE").map(({ ChangeSetId, ChangeSetName }) => ({
				id: ChangeSetId ?? "",
				stackId,
				name: ChangeSetName ?? ""
			}));
		}),
		template: (stack) => callInRace(clients, "cloudformation:GetTemplate", stack, async () => {
			const { TemplateBody } = await cloudformation.send(new GetTemplateCommand({
				StackName: stack,
				TemplateStage: "Original"
			}));
			return TemplateBody ?? "";
		}),
		createChangeSet: (request) => callInRace(clients, "cloudformation:CreateChangeSet", request.stackName, async () => {
			const input = {
				StackName: request.stackName,
				ChangeSetName: request.name,
				ChangeSetType: request.type,
				TemplateBody: request.body,
				...role,
				...makesRoles(request.body) && { Capabilities: [namesRoles(request.body) ? "CAPABILITY_NAMED_IAM" : "CAPABILITY_IAM"] },
				Tags: Object.entries(request.tags).map(([Key, Value]) => ({
					Key,
					Value
				})),
				ClientToken: request.name
			};
			const { Id, StackId } = await changeSetOnce(cloudformation, input).catch(async (error) => {
				const { name: id, stackName: stackId } = request;
				if (mayBeDone(error)) await discardChangeSet({
					id,
					stackId
				});
				throw error;
			});
			return {
				id: Id ?? request.name,
				stackId: StackId ?? request.stackName
			};
		}),
		describeChangeSet: (changeSet) => callInRace(clients, "cloudformation:DescribeChangeSet", changeSet.stackId, () => describeWhole(cloudformation, changeSet)),
		validation: (changeSet) => readFact(clients, "cloudformation:DescribeEvents", () => validationOf(cloudformation, changeSet)),
		executeChangeSet: (changeSet, token) => callInRace(clients, "cloudformation:ExecuteChangeSet", changeSet.stackId, async () => {
			await executedOnce(cloudformation, {
				ChangeSetName: changeSet.id,
				StackName: changeSet.stackId,
				ClientRequestToken: token,
				RetainExceptOnCreate: true
			});
		}),
		deleteChangeSet: (changeSet) => call(clients, "cloudformation:DeleteChangeSet", async () => {
			await deleted(cloudformation, changeSet);
		}),
		discardChangeSet,
		continueRollback: (stackId, token, skipping = []) => callInRace(clients, "cloudformation:ContinueUpdateRollback", stackId, async () => {
			await unlessTokenKnown(() => cloudformation.send(new ContinueUpdateRollbackCommand({
				StackName: stackId,
				ClientRequestToken: token,
				...role,
				...skipping.length > 0 && { ResourcesToSkip: [...skipping] }
			})));
		}),
		rollBack: (stackId, token) => callInRace(clients, "cloudformation:RollbackStack", stackId, async () => {
			await unlessTokenKnown(() => cloudformation.send(new RollbackStackCommand({
				StackName: stackId,
				ClientRequestToken: token,
				...role
			})));
		}),
		deleteStack: (stackId, token) => callInRace(clients, "cloudformation:DeleteStack", stackId, async () => {
			await unlessTokenKnown(() => cloudformation.send(new DeleteStackCommand({
				StackName: stackId,
				ClientRequestToken: token,
				...role
			})));
		}),
		setTerminationProtection: (stack, enabled) => callInRace(clients, "cloudformation:UpdateTerminationProtection", stack, async () => {
			await cloudformation.send(new UpdateTerminationProtectionCommand({
				StackName: stack,
				EnableTerminationProtection: enabled
			}));
		}),
		events: (stackId, token, known, onEarlier) => call(clients, "cloudformation:DescribeStackEvents", async () => {
			const events = [];
			const isNew = (event) => event.token === token && !known(event.id);
			let next;
			do {
				const page = await cloudformation.send(new DescribeStackEventsCommand({
					StackName: stackId,
					NextToken: next
				}));
				const all = (page.StackEvents ?? []).map(stackEvent);
				events.push(...all.filter(isNew));
				const earlier = all.filter((event) => event.token !== token);
				if (earlier.length > 0) onEarlier?.(earlier);
				const last = all.at(-1);
				next = last === void 0 || isNew(last) ? page.NextToken : void 0;
			} while (next);
			return events;
		})
	};
}
function callInRace(clients, action, stack, run) {
	return call(clients, action, async () => {
		try {
			return await run();
		} catch (error) {
			throw hasLostRace(error) ? lostRace(error, stack) : error;
		}
	});
}
function makesRoles(body) {
	return /"Type": ?"AWS::IAM::/.test(body);
}
function namesRoles(body) {
	return /"RoleName": ?"/.test(body);
}
function isNoSuchStack(error) {
	return errorCode(error) === "ValidationError" && /does not exist/.test(errorMessage(error));
}
// src/aws/network/interfaces.ts
function interfaceApi(clients) {
	return { interfaces: ({ by, ids }) => readFact(clients, "ec2:DescribeNetworkInterfaces", async () => {
		const { paginateDescribeNetworkInterfaces } = await import("./dist-es2.js");
		const found = [];
		const pages = paginateDescribeNetworkInterfaces({ client: await clients.ec2() }, { Filters: [{
			Name: by,
			Values: [...ids]
		}] });
		for await (const { NetworkInterfaces = [] } of pages) found.push(...NetworkInterfaces.map(interfaceFacts));
		return found;
	}) };
}
function interfaceFacts(one) {
	return {
		id: one.NetworkInterfaceId ?? "",
		subnet: one.SubnetId ?? "",
		zone: one.AvailabilityZone ?? "",
		groups: (one.Groups ?? []).flatMap(({ GroupId }) => GroupId ?? []),
		description: one.Description ?? "",
		instance: one.Attachment?.InstanceId ?? null
	};
}
// src/aws/network/vpc-databases.ts
function vpcDatabases(clients) {
	return {
		sqlIn: (vpc) => readFact(clients, "rds:DescribeDBInstances", async () => {
			const { paginateDescribeDBInstances } = await import("./aws-sdk-client-rds.js");
			const found = [];
			for await (const { DBInstances } of paginateDescribeDBInstances({ client: await clients.rds() }, {})) for (const { DBInstanceIdentifier, DBSubnetGroup } of DBInstances ?? []) if (DBInstanceIdentifier && DBSubnetGroup?.VpcId === vpc) found.push(DBInstanceIdentifier);
			return found;
		}),
		redisIn: async (vpc) => {
			const groups = await subnetGroupsIn(clients, vpc);
			if (groups.kind !== "read" || groups.value.length === 0) return groups;
			return cachesIn(clients, groups.value);
		}
	};
}
function subnetGroupsIn(clients, vpc) {
	return readFact(clients, "elasticache:DescribeCacheSubnetGroups", async () => {
		const { paginateDescribeCacheSubnetGroups } = await import("./aws-sdk-client-elasticache.js");
		const found = [];
		for await (const { CacheSubnetGroups } of paginateDescribeCacheSubnetGroups({ client: await clients.elasticache() }, {})) for (const { CacheSubnetGroupName, VpcId } of CacheSubnetGroups ?? []) if (CacheSubnetGroupName && VpcId === vpc) found.push(CacheSubnetGroupName);
		return found;
	});
}
function cachesIn(clients, subnetGroups) {
	return readFact(clients, "elasticache:DescribeCacheClusters", async () => {
		const { paginateDescribeCacheClusters } = await import("./aws-sdk-client-elasticache.js");
		const found = /* @__PURE__ */ new Set();
		for await (const { CacheClusters } of paginateDescribeCacheClusters({ client: await clients.elasticache() }, {})) for (const { CacheSubnetGroupName, ReplicationGroupId, CacheClusterId } of CacheClusters ?? []) if (subnetGroups.includes(CacheSubnetGroupName ?? "")) found.add(ReplicationGroupId ?? CacheClusterId ?? "");
		return [...found];
	});
}
// src/aws/network/way-out.ts
const NEEDED = ["ssm", "ssmmessages"];
const GONE = [
	"deleting",
	"deleted",
	"rejected",
	"failed",
	"expired"
];
function wayOutApi(clients) {
	const tablesOf = (vpc) => readFact(clients, "ec2:DescribeRouteTables", async () => {
		const { paginateDescribeRouteTables } = await import("./dist-es2.js");
		const filters = [{
			Name: "vpc-id",
			Values: [vpc]
		}];
		const tables = [];
		const client = await clients.ec2();
		for await (const page of paginateDescribeRouteTables({ client }, { Filters: filters })) tables.push(...page.RouteTables ?? []);
		return tables;
	});
	const givesAddresses = (subnet) => readFact(clients, "ec2:DescribeSubnets", async () => {
		const { DescribeSubnetsCommand } = await import("./dist-es2.js");
		const { Subnets } = await (await clients.ec2()).send(new DescribeSubnetsCommand({ Filters: [{
			Name: "subnet-id",
			Values: [subnet]
		}] }));
		return Subnets?.[0]?.MapPublicIpOnLaunch ?? false;
	});
	const endpointsIn = (vpc, counts) => readFact(clients, "ec2:DescribeVpcEndpoints", async () => {
		const { paginateDescribeVpcEndpoints } = await import("./dist-es2.js");
		const filters = [{
			Name: "vpc-id",
			Values: [vpc]
		}];
		const services = [];
		const client = await clients.ec2();
		for await (const page of paginateDescribeVpcEndpoints({ client }, { Filters: filters })) for (const { PrivateDnsEnabled, ServiceName, State } of page.VpcEndpoints ?? []) if (PrivateDnsEnabled === true && counts(State?.toLowerCase() ?? "")) services.push(ServiceName?.split(".").at(-1) ?? "");
		return NEEDED.filter((one) => services.includes(one));
	});
	const hasPrivateDns = (vpc) => readFact(clients, "ec2:DescribeVpcAttribute", async () => {
		const { DescribeVpcAttributeCommand } = await import("./dist-es2.js");
		const ec2 = await clients.ec2();
		return (await Promise.all(["enableDnsSupport", "enableDnsHostnames"].map((Attribute) => ec2.send(new DescribeVpcAttributeCommand({
			VpcId: vpc,
			Attribute
		}))))).every(({ EnableDnsSupport, EnableDnsHostnames }) => (EnableDnsSupport ?? EnableDnsHostnames)?.Value === true);
	});
	return {
		endpointPlace: async (vpc) => {
			const [privateDns, taken] = await Promise.all([hasPrivateDns(vpc), endpointsIn(vpc, (state) => !GONE.includes(state))]);
			if (privateDns.kind !== "read") return privateDns;
			if (taken.kind !== "read") return taken;
			return {
				kind: "read",
				value: {
					privateDns: privateDns.value,
					taken: taken.value
				}
			};
		},
		wayOut: async (vpc, subnet) => {
			const tables = await tablesOf(vpc);
			if (tables.kind !== "read") return tables;
			const route = defaultRoute(tables.value, subnet);
			if (route !== null && !route.startsWith("igw-")) return {
				kind: "read",
				value: "route"
			};
			const addresses = route === null ? {
				kind: "read",
				value: false
			} : await givesAddresses(subnet);
			if (addresses.kind !== "read") return addresses;
			if (addresses.value) return {
				kind: "read",
				value: "route"
			};
			const endpoints = await endpointsIn(vpc, (state) => state === "available");
			if (endpoints.kind !== "read") return endpoints;
			const without = route === null ? "none" : "no-address";
			return {
				kind: "read",
				value: endpoints.value.length === NEEDED.length ? "endpoints" : without
			};
		}
	};
}
function defaultRoute(tables, subnet) {
	const isOf = (table) => (table.Associations ?? []).some(({ SubnetId }) => SubnetId === subnet);
	const isMain = (table) => (table.Associations ?? []).some(({ Main }) => Main === true);
	const { Routes = [] } = tables.find(isOf) ?? tables.find(isMain) ?? {};
	const route = Routes.find(({ DestinationCidrBlock, State }) => DestinationCidrBlock === "0.0.0.0/0" && State === "active");
	if (route === void 0) return null;
	return route.GatewayId ?? "other";
}
// src/aws/network/zones.ts
function zoneApi(clients) {
	return {
		zones: () => readFact(clients, "ec2:DescribeAvailabilityZones", async () => {
			const { DescribeAvailabilityZonesCommand } = await import("./dist-es2.js");
			const { AvailabilityZones = [] } = await (await clients.ec2()).send(new DescribeAvailabilityZonesCommand({}));
			return sorted(AvailabilityZones.filter(isOpenToAll).map(({ ZoneName }) => ZoneName));
		}),
		defaultZones: () => readFact(clients, "ec2:DescribeSubnets", async () => {
			const { paginateDescribeSubnets } = await import("./dist-es2.js");
			const found = [];
			const pages = paginateDescribeSubnets({ client: await clients.ec2() }, { Filters: [{
				Name: "default-for-az",
				Values: ["true"]
			}] });
			for await (const { Subnets = [] } of pages) found.push(...Subnets.map((subnet) => subnet.AvailabilityZone));
			return sorted(found);
		}),
		zonesWith: (type) => readFact(clients, "ec2:DescribeInstanceTypeOfferings", async () => {
			const { DescribeInstanceTypeOfferingsCommand } = await import("./dist-es2.js");
			const { InstanceTypeOfferings = [] } = await (await clients.ec2()).send(new DescribeInstanceTypeOfferingsCommand({
				LocationType: "availability-zone",
				Filters: [{
					Name: "instance-type",
					Values: [type]
				}]
			}));
			return sorted(InstanceTypeOfferings.map(({ Location }) => Location));
		})
	};
}
function isOpenToAll({ ZoneType, OptInStatus, State }) {
	return ZoneType === "availability-zone" && OptInStatus === "opt-in-not-required" && State === "available";
}
function sorted(names) {
	return [...new Set(names.flatMap((name) => name ?? []))].toSorted();
}
// src/aws/network/network.ts
function networkApi(clients) {
	return {
		...vpcDatabases(clients),
		...wayOutApi(clients),
		...interfaceApi(clients),
		...zoneApi(clients),
		parameter: (name) => readFact(clients, "ssm:GetParameter", async () => {
			const { GetParameterCommand } = await import("./aws-sdk-client-ssm.js");
			return (await (await clients.ssm()).send(new GetParameterCommand({ Name: name }))).Parameter?.Value;
		}, "ParameterNotFound"),
		subnets: (ids) => readFact(clients, "ec2:DescribeSubnets", async () => {
			const { DescribeSubnetsCommand } = await import("./dist-es2.js");
			const { Subnets } = await (await clients.ec2()).send(new DescribeSubnetsCommand({ Filters: [{
				Name: "subnet-id",
				Values: [...ids]
			}] }));
			return (Subnets ?? []).map(({ SubnetId, VpcId, AvailabilityZone }) => ({
				id: SubnetId ?? "",
				vpc: VpcId ?? "",
				zone: AvailabilityZone ?? ""
			}));
		}),
		vpcs: () => readFact(clients, "ec2:DescribeVpcs", async () => {
			const { paginateDescribeVpcs } = await import("./dist-es2.js");
			const found = [];
			const client = await clients.ec2();
			setImmediate(loadAhead, clients);
			for await (const { Vpcs = [] } of paginateDescribeVpcs({ client }, {})) found.push(...Vpcs.map(vpcFacts));
			return found;
		}),
		groups: (ids) => groupsBy(clients, "group-id", ids),
		groupsAdmitting: async (group) => {
			const found = await groupsBy(clients, "ip-permission.group-id", [group]);
			return found.kind === "read" ? {
				...found,
				value: found.value.filter((id) => id !== group)
			} : found;
		}
	};
}
function vpcFacts({ VpcId, CidrBlock, CidrBlockAssociationSet, Tags }) {
	const added = (CidrBlockAssociationSet ?? []).flatMap((one) => one.CidrBlock ?? []);
	const tag = (Tags ?? []).find(({ Key }) => Key === "aws:cloudformation:stack-name");
	return {
		id: VpcId ?? "",
		ranges: [.../* @__PURE__ */ new Set([...CidrBlock === void 0 ? [] : [CidrBlock], ...added])],
		stack: tag?.Value ?? null
	};
}
function groupsBy(clients, filter, ids) {
	return readFact(clients, "ec2:DescribeSecurityGroups", async () => {
		const { DescribeSecurityGroupsCommand } = await import("./dist-es2.js");
		const { SecurityGroups } = await (await clients.ec2()).send(new DescribeSecurityGroupsCommand({ Filters: [{
			Name: filter,
			Values: [...ids]
		}] }));
		return (SecurityGroups ?? []).flatMap(({ GroupId }) => GroupId ?? []);
	});
}
// src/aws/index.ts
function connect(region, { serviceRole = null, ...connection } = {}) {
	const clients = createClients(region, connection);
	return {
		region,
		now: clients.now,
		expires: () => connection.role ? Promise.resolve(null) : clients.cloudformation.config.credentials().then(({ expiration, sessionToken }) => expiration ?? (sessionToken === void 0 ? null : "unknown"), () => null),
		account: () => call(clients, "sts:GetCallerIdentity", async () => {
			const { GetCallerIdentityCommand } = await import("./aws-sdk-client-sts.js");
			const { Account } = await (await clients.sts()).send(new GetCallerIdentityCommand({}));
			return Account ?? "";
		}),
		stacks: stackApi(clients, serviceRole, connection.onLeft),
		existing: existingApi(clients),
		live: {
			...liveApi(clients),
			...bastionApi(clients),
			...listedSecretApi(clients),
			...ownGroupApi(clients),
			...primaryApi(clients)
		},
		secrets: secretApi(clients),
		logins: loginApi(clients),
		sessions: sessionApi(clients),
		reach: reachApi(clients),
		network: networkApi(clients),
		quotas: quotaApi(clients),
		keys: keyApi(clients),
		iam: iamApi(clients),
		hosts: hostApi(clients),
		changes: changeApi(clients),
		restores: restoreApi(clients),
		snapshots: snapshotApi(clients),
		reboot: reboot(clients)
	};
}
export { connect as t };
