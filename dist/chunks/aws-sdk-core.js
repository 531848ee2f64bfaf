function setCredentialFeature(e,t,n){if(!e.$source)e.$source={};e.$source[t]=n;return e}export{setCredentialFeature as t};
