var version=`3.998.3`;export{version as t};
