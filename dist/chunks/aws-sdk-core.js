function setCredentialFeature(credentials,feature,value){if(!credentials.$source)credentials.$source={};credentials.$source[feature]=value;return credentials}export{setCredentialFeature as t};
