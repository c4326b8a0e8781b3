// The weaknesses of CWE 1.0 to 4.17, one line each: id, first and last version (indices into cwe_versions()), the usage for
// mapping (a allowed, r allowed with review, d discouraged, p prohibited, - never stated; D: deprecated), name ("=": as in the
// line before). Facts of MITRE's lists (cwe.mitre.org); taken from the catalogues that csaf-validator-lib 2.0.10 holds.
#include "identifiers/cwe_table.h"

namespace proofhouse::identifiers {

namespace {

constexpr std::string_view kLower = R"CWE(
5 0 52 a J2EE Misconfiguration: Data Transmission Without Encryption
6 0 52 a J2EE Misconfiguration: Insufficient Session-ID Length
7 0 3 - J2EE Misconfiguration: Missing Error Handling
7 4 52 a J2EE Misconfiguration: Missing Custom Error Page
8 0 52 a J2EE Misconfiguration: Entity Bean Declared Remote
9 0 52 a J2EE Misconfiguration: Weak Access Permissions for EJB Methods
11 0 52 a ASP.NET Misconfiguration: Creating Debug Binary
12 0 3 - ASP.NET Misconfiguration: Missing Custom Error Handling
12 4 52 a ASP.NET Misconfiguration: Missing Custom Error Page
13 0 52 a ASP.NET Misconfiguration: Password in Configuration File
14 0 52 a Compiler Removal of Code to Clear Buffers
15 0 52 a External Control of System or Configuration Setting
20 0 2 - Insufficient Input Validation
20 3 52 d Improper Input Validation
22 0 8 - Path Traversal
22 9 52 a Improper Limitation of a Pathname to a Restricted Directory ('Path Traversal')
23 0 52 a Relative Path Traversal
24 0 52 a Path Traversal: '../filedir'
25 0 52 a Path Traversal: '/../filedir'
26 0 52 a Path Traversal: '/dir/../filename'
27 0 52 a Path Traversal: 'dir/../../filename'
28 0 0 - Path Traversal: '..\filename'
28 1 52 a Path Traversal: '..\filedir'
29 0 52 a Path Traversal: '\..\filename'
30 0 52 a Path Traversal: '\dir\..\filename'
31 0 0 - Path Traversal: 'dir\..\filename'
31 1 52 a Path Traversal: 'dir\..\..\filename'
32 0 52 a Path Traversal: '...' (Triple Dot)
33 0 52 a Path Traversal: '....' (Multiple Dot)
34 0 52 a Path Traversal: '....//'
35 0 52 a Path Traversal: '.../...//'
36 0 52 a Absolute Path Traversal
37 0 52 a Path Traversal: '/absolute/pathname/here'
38 0 52 a Path Traversal: '\absolute\pathname\here'
39 0 52 a Path Traversal: 'C:dirname'
40 0 52 a Path Traversal: '\\UNC\share\name\' (Windows UNC Share)
41 0 4 - Failure to Resolve Path Equivalence
41 5 52 a Improper Resolution of Path Equivalence
42 0 52 a Path Equivalence: 'filename.' (Trailing Dot)
43 0 52 a Path Equivalence: 'filename....' (Multiple Trailing Dot)
44 0 52 a Path Equivalence: 'file.name' (Internal Dot)
45 0 52 a Path Equivalence: 'file...name' (Multiple Internal Dot)
46 0 52 a Path Equivalence: 'filename ' (Trailing Space)
47 0 11 - Path Equivalence: ' filename (Leading Space)
47 12 52 a Path Equivalence: ' filename' (Leading Space)
48 0 52 a Path Equivalence: 'file name' (Internal Whitespace)
49 0 52 a Path Equivalence: 'filename/' (Trailing Slash)
50 0 52 a Path Equivalence: '//multiple/leading/slash'
51 0 52 a Path Equivalence: '/multiple//internal/slash'
52 0 52 a Path Equivalence: '/multiple/trailing/slash//'
53 0 52 a Path Equivalence: '\multiple\\internal\backslash'
54 0 52 a Path Equivalence: 'filedir\' (Trailing Backslash)
55 0 52 a Path Equivalence: '/./' (Single Dot Directory)
56 0 52 a Path Equivalence: 'filedir*' (Wildcard)
57 0 0 - Path Equivalence: 'dirname/fakechild/../realchild/filename'
57 1 52 a Path Equivalence: 'fakedir/../realdir/filename'
58 0 52 a Path Equivalence: Windows 8.3 Filename
59 0 4 - Failure to Resolve Links Before File Access (aka 'Link Following')
59 5 52 a Improper Link Resolution Before File Access ('Link Following')
61 27 27 - UNIX Symbolic Link (Symlink) Following
61 29 52 a =
62 0 52 a UNIX Hard Link
64 0 52 a Windows Shortcut Following (.LNK)
65 0 52 a Windows Hard Link
66 0 3 - Failure to Handle File Names that Identify Virtual Resources
66 4 52 a Improper Handling of File Names that Identify Virtual Resources
67 0 3 - Failure to Handle Windows Device Names
67 4 52 a Improper Handling of Windows Device Names
69 0 12 - Failure to Handle Windows ::DATA Alternate Data Stream
69 13 52 a Improper Handling of Windows ::DATA Alternate Data Stream
71 0 27 - Apple '.DS_Store'
71 28 52 pD DEPRECATED: Apple '.DS_Store'
72 0 1 - Apple HFS+ Alternate Data Stream
72 2 4 - Failure to Handle Apple HFS+ Alternate Data Stream Path
72 5 52 a Improper Handling of Apple HFS+ Alternate Data Stream Path
73 0 52 a External Control of File Name or Path
74 0 4 - Failure to Sanitize Data into a Different Plane (aka 'Injection')
74 5 10 - Failure to Sanitize Data into a Different Plane ('Injection')
74 11 52 d Improper Neutralization of Special Elements in Output Used by a Downstream Component ('Injection')
75 0 52 d Failure to Sanitize Special Elements into a Different Plane (Special Element Injection)
76 0 10 - Failure to Resolve Equivalent Special Elements into a Different Plane
76 11 52 a Improper Neutralization of Equivalent Special Elements
77 0 4 - Failure to Sanitize Data into a Control Plane (aka 'Command Injection')
77 5 5 - Failure to Sanitize Data into a Control Plane ('Command Injection')
77 6 10 - Improper Sanitization of Special Elements used in a Command ('Command Injection')
77 11 52 r Improper Neutralization of Special Elements used in a Command ('Command Injection')
78 0 2 - Failure to Sanitize Data into an OS Command (aka 'OS Command Injection')
78 3 4 - Failure to Preserve OS Command Structure (aka 'OS Command Injection')
78 5 5 - Failure to Preserve OS Command Structure ('OS Command Injection')
78 6 10 - Improper Sanitization of Special Elements used in an OS Command ('OS Command Injection')
78 11 52 a Improper Neutralization of Special Elements used in an OS Command ('OS Command Injection')
79 0 2 - Failure to Sanitize Directives in a Web Page (aka 'Cross-site scripting' (XSS))
79 3 4 - Failure to Preserve Web Page Structure (aka 'Cross-site Scripting')
79 5 10 - Failure to Preserve Web Page Structure ('Cross-site Scripting')
79 11 52 a Improper Neutralization of Input During Web Page Generation ('Cross-site Scripting')
80 0 4 - Failure to Sanitize Script-Related HTML Tags in a Web Page (Basic XSS)
80 5 10 - Improper Sanitization of Script-Related HTML Tags in a Web Page (Basic XSS)
80 11 52 a Improper Neutralization of Script-Related HTML Tags in a Web Page (Basic XSS)
81 0 4 - Failure to Sanitize Directives in an Error Message Web Page
81 5 10 - Improper Sanitization of Script in an Error Message Web Page
81 11 52 a Improper Neutralization of Script in an Error Message Web Page
82 0 4 - Failure to Sanitize Script in Attributes of IMG Tags in a Web Page
82 5 10 - Improper Sanitization of Script in Attributes of IMG Tags in a Web Page
82 11 52 a Improper Neutralization of Script in Attributes of IMG Tags in a Web Page
83 0 9 - Failure to Sanitize Script in Attributes in a Web Page
83 10 52 a Improper Neutralization of Script in Attributes in a Web Page
84 0 10 - Failure to Resolve Encoded URI Schemes in a Web Page
84 11 52 a Improper Neutralization of Encoded URI Schemes in a Web Page
85 0 52 a Doubled Character XSS Manipulations
86 0 9 - Failure to Sanitize Invalid Characters in Identifiers in Web Pages
86 10 52 a Improper Neutralization of Invalid Characters in Identifiers in Web Pages
87 0 10 - Failure to Sanitize Alternate XSS Syntax
87 11 52 a Improper Neutralization of Alternate XSS Syntax
88 0 32 - Argument Injection or Modification
88 33 33 - Improper Delimitation of Arguments in a Command ('Argument Injection')
88 34 52 a Improper Neutralization of Argument Delimiters in a Command ('Argument Injection')
89 0 2 - Failure to Sanitize Data within SQL Queries (aka 'SQL Injection')
89 3 4 - Failure to Preserve SQL Query Structure (aka 'SQL Injection')
89 5 5 - Failure to Preserve SQL Query Structure ('SQL Injection')
89 6 10 - Improper Sanitization of Special Elements used in an SQL Command ('SQL Injection')
89 11 52 a Improper Neutralization of Special Elements used in an SQL Command ('SQL Injection')
90 0 4 - Failure to Sanitize Data into LDAP Queries (aka 'LDAP Injection')
90 5 10 - Failure to Sanitize Data into LDAP Queries ('LDAP Injection')
90 11 52 a Improper Neutralization of Special Elements used in an LDAP Query ('LDAP Injection')
91 0 52 a XML Injection (aka Blind XPath Injection)
92 0 0 - Custom Special Character Injection
92 1 4 - Insufficient Sanitization of Custom Special Characters
92 5 5 - Improper Sanitization of Custom Special Characters
92 6 52 pD DEPRECATED: Improper Sanitization of Custom Special Characters
93 0 4 - Failure to Sanitize CRLF Sequences (aka 'CRLF Injection')
93 5 10 - Failure to Sanitize CRLF Sequences ('CRLF Injection')
93 11 52 a Improper Neutralization of CRLF Sequences ('CRLF Injection')
94 0 2 - Code Injection
94 3 4 - Failure to Control Generation of Code (aka 'Code Injection')
94 5 13 - Failure to Control Generation of Code ('Code Injection')
94 14 50 a Improper Control of Generation of Code ('Code Injection')
94 51 52 r =
95 0 4 - Insufficient Control of Directives in Dynamically Evaluated Code (aka 'Eval Injection')
95 5 10 - Improper Sanitization of Directives in Dynamically Evaluated Code ('Eval Injection')
95 11 52 a Improper Neutralization of Directives in Dynamically Evaluated Code ('Eval Injection')
96 0 4 - Insufficient Control of Directives in Statically Saved Code (Static Code Injection)
96 5 9 - Improper Sanitization of Directives in Statically Saved Code ('Static Code Injection')
96 10 52 a Improper Neutralization of Directives in Statically Saved Code ('Static Code Injection')
97 0 10 - Failure to Sanitize Server-Side Includes (SSI) Within a Web Page
97 11 52 a Improper Neutralization of Server-Side Includes (SSI) Within a Web Page
98 9 19 - Improper Control of Filename for Include/Require Statement in PHP Program ('PHP File Inclusion')
98 20 52 a Improper Control of Filename for Include/Require Statement in PHP Program ('PHP Remote File Inclusion')
99 0 4 - Insufficient Control of Resource Identifiers (aka 'Resource Injection')
99 5 52 r Improper Control of Resource Identifiers ('Resource Injection')
100 0 6 - Technology-Specific Input Validation Problems
102 0 52 a Struts: Duplicate Validation Forms
103 0 52 a Struts: Incomplete validate() Method Definition
104 0 52 a Struts: Form Bean Does Not Extend Validation Class
105 0 52 a Struts: Form Field Without Validator
106 0 52 a Struts: Plug-in Framework not in Use
107 0 52 a Struts: Unused Validation Form
108 0 52 a Struts: Unvalidated Action Form
109 0 52 a Struts: Validator Turned Off
110 0 52 a Struts: Validator Without Form Field
111 0 52 a Direct Use of Unsafe JNI
112 0 52 a Missing XML Validation
113 0 4 - Failure to Sanitize CRLF Sequences in HTTP Headers (aka 'HTTP Response Splitting')
113 5 10 - Failure to Sanitize CRLF Sequences in HTTP Headers ('HTTP Response Splitting')
113 11 42 - Improper Neutralization of CRLF Sequences in HTTP Headers ('HTTP Response Splitting')
113 43 52 a Improper Neutralization of CRLF Sequences in HTTP Headers ('HTTP Request/Response Splitting')
114 0 51 r Process Control
114 52 52 d =
115 0 52 a Misinterpretation of Input
116 0 2 - Insufficient Output Sanitization
116 3 52 r Improper Encoding or Escaping of Output
117 0 4 - Incorrect Output Sanitization for Logs
117 5 10 - Improper Output Sanitization for Logs
117 11 52 a Improper Output Neutralization for Logs
118 0 4 - Improper Access of Indexable Resource (aka 'Range Error')
118 5 26 - Improper Access of Indexable Resource ('Range Error')
118 27 48 r Incorrect Access of Indexable Resource ('Range Error')
118 49 52 d =
119 0 2 - Failure to Constrain Operations within the Bounds of an Allocated Memory Buffer
119 3 12 - Failure to Constrain Operations within the Bounds of a Memory Buffer
119 13 52 d Improper Restriction of Operations within the Bounds of a Memory Buffer
120 9 52 r Buffer Copy without Checking Size of Input ('Classic Buffer Overflow')
121 0 52 a Stack-based Buffer Overflow
122 0 52 a Heap-based Buffer Overflow
123 0 52 a Write-what-where Condition
124 0 6 - Boundary Beginning Violation ('Buffer Underwrite')
124 7 52 a Buffer Underwrite ('Buffer Underflow')
125 0 52 a Out-of-bounds Read
126 0 52 a Buffer Over-read
127 0 52 a Buffer Under-read
128 0 52 a Wrap-around Error
129 0 6 - Unchecked Array Indexing
129 7 52 a Improper Validation of Array Index
130 0 3 - Failure to Handle Length Parameter Inconsistency
130 4 52 a Improper Handling of Length Parameter Inconsistency
131 0 52 a Incorrect Calculation of Buffer Size
132 0 39 -D DEPRECATED (Duplicate): Miscalculated Null Termination
132 40 52 pD DEPRECATED: Miscalculated Null Termination
134 0 24 - Uncontrolled Format String
134 25 52 a Use of Externally-Controlled Format String
135 0 52 a Incorrect Calculation of Multi-Byte String Length
138 0 3 - Failure to Sanitize Special Elements
138 4 9 - Improper Sanitization of Special Elements
138 10 48 r Improper Neutralization of Special Elements
138 49 52 d =
140 0 10 - Failure to Sanitize Delimiters
140 11 52 a Improper Neutralization of Delimiters
141 0 9 - Failure to Sanitize Parameter/Argument Delimiters
141 10 52 a Improper Neutralization of Parameter/Argument Delimiters
142 0 9 - Failure to Sanitize Value Delimiters
142 10 52 a Improper Neutralization of Value Delimiters
143 0 9 - Failure to Sanitize Record Delimiters
143 10 52 a Improper Neutralization of Record Delimiters
144 0 9 - Failure to Sanitize Line Delimiters
144 10 52 a Improper Neutralization of Line Delimiters
145 0 9 - Failure to Sanitize Section Delimiters
145 10 52 a Improper Neutralization of Section Delimiters
146 0 9 - Failure to Sanitize Expression/Command Delimiters
146 10 52 a Improper Neutralization of Expression/Command Delimiters
147 0 3 - Failure to Sanitize Input Terminators
147 4 9 - Improper Sanitization of Input Terminators
147 10 52 a Improper Neutralization of Input Terminators
148 0 10 - Failure to Sanitize Input Leaders
148 11 52 a Improper Neutralization of Input Leaders
149 0 10 - Failure to Sanitize Quoting Syntax
149 11 52 a Improper Neutralization of Quoting Syntax
150 0 9 - Failure to Sanitize Escape, Meta, or Control Sequences
150 10 52 a Improper Neutralization of Escape, Meta, or Control Sequences
151 0 3 - Failure to Sanitize Comment Element
151 4 9 - Improper Sanitization of Comment Delimiters
151 10 52 a Improper Neutralization of Comment Delimiters
152 0 3 - Failure to Sanitize Macro Symbol
152 4 9 - Improper Sanitization of Macro Symbols
152 10 52 a Improper Neutralization of Macro Symbols
153 0 3 - Failure to Sanitize Substitution Character
153 4 9 - Improper Sanitization of Substitution Characters
153 10 52 a Improper Neutralization of Substitution Characters
154 0 3 - Failure to Sanitize Variable Name Delimiter
154 4 9 - Improper Sanitization of Variable Name Delimiters
154 10 52 a Improper Neutralization of Variable Name Delimiters
155 0 3 - Failure to Sanitize Wildcard or Matching Symbol
155 4 9 - Improper Sanitization of Wildcards or Matching Symbols
155 10 52 a Improper Neutralization of Wildcards or Matching Symbols
156 0 3 - Failure to Sanitize Whitespace
156 4 9 - Improper Sanitization of Whitespace
156 10 52 a Improper Neutralization of Whitespace
157 0 52 a Failure to Sanitize Paired Delimiters
158 0 9 - Failure to Sanitize Null Byte or NUL Character
158 10 52 a Improper Neutralization of Null Byte or NUL Character
159 0 34 - Failure to Sanitize Special Element
159 35 52 r Improper Handling of Invalid Use of Special Elements
160 0 4 - Failure to Sanitize Leading Special Element
160 5 9 - Improper Sanitization of Leading Special Elements
160 10 52 a Improper Neutralization of Leading Special Elements
161 0 4 - Failure to Sanitize Multiple Leading Special Elements
161 5 9 - Improper Sanitization of Multiple Leading Special Elements
161 10 52 a Improper Neutralization of Multiple Leading Special Elements
162 0 4 - Failure to Sanitize Trailing Special Element
162 5 9 - Improper Sanitization of Trailing Special Elements
162 10 52 a Improper Neutralization of Trailing Special Elements
163 0 4 - Failure to Sanitize Multiple Trailing Special Elements
163 5 9 - Improper Sanitization of Multiple Trailing Special Elements
163 10 52 a Improper Neutralization of Multiple Trailing Special Elements
164 0 4 - Failure to Sanitize Internal Special Element
164 5 9 - Improper Sanitization of Internal Special Elements
164 10 52 a Improper Neutralization of Internal Special Elements
165 0 4 - Failure to Sanitize Multiple Internal Special Elements
165 5 9 - Improper Sanitization of Multiple Internal Special Elements
165 10 52 a Improper Neutralization of Multiple Internal Special Elements
166 0 4 - Failure to Handle Missing Special Element
166 5 52 a Improper Handling of Missing Special Element
167 0 4 - Failure to Handle Additional Special Element
167 5 52 a Improper Handling of Additional Special Element
168 0 12 - Failure to Resolve Inconsistent Special Elements
168 13 52 a Improper Handling of Inconsistent Special Elements
170 0 52 a Improper Null Termination
172 0 52 r Encoding Error
173 0 12 - Failure to Handle Alternate Encoding
173 13 52 a Improper Handling of Alternate Encoding
174 0 52 a Double Decoding of the Same Data
175 0 12 - Failure to Handle Mixed Encoding
175 13 52 a Improper Handling of Mixed Encoding
176 0 12 - Failure to Handle Unicode Encoding
176 13 52 a Improper Handling of Unicode Encoding
177 0 12 - Failure to Handle URL Encoding (Hex Encoding)
177 13 52 a Improper Handling of URL Encoding (Hex Encoding)
178 0 12 - Failure to Resolve Case Sensitivity
178 13 52 a Improper Handling of Case Sensitivity
179 0 52 a Incorrect Behavior Order: Early Validation
180 0 52 a Incorrect Behavior Order: Validate Before Canonicalize
181 0 52 a Incorrect Behavior Order: Validate Before Filter
182 0 10 - Collapse of Data Into Unsafe Value
182 11 52 a Collapse of Data into Unsafe Value
183 0 34 - Permissive Whitelist
183 35 52 a Permissive List of Allowed Inputs
184 0 34 - Incomplete Blacklist
184 35 52 a Incomplete List of Disallowed Inputs
185 0 52 r Incorrect Regular Expression
186 0 52 a Overly Restrictive Regular Expression
187 0 29 - Partial Comparison
187 30 52 a Partial String Comparison
188 0 52 a Reliance on Data/Memory Layout
190 0 2 - Integer Overflow (Wrap or Wraparound)
190 3 52 a Integer Overflow or Wraparound
191 0 52 a Integer Underflow (Wrap or Wraparound)
192 28 52 a Integer Coercion Error
193 0 52 a Off-by-one Error
194 0 1 - Incorrect Sign Extension
194 2 52 a Unexpected Sign Extension
195 0 52 a Signed to Unsigned Conversion Error
196 0 52 a Unsigned to Signed Conversion Error
197 0 52 a Numeric Truncation Error
198 0 52 a Use of Incorrect Byte Ordering
200 0 7 - Information Leak (Information Disclosure)
200 8 34 - Information Exposure
200 35 52 d Exposure of Sensitive Information to an Unauthorized Actor
201 0 11 - Information Leak Through Sent Data
201 12 34 - Information Exposure Through Sent Data
201 35 36 - Exposure of Sensitive Information Through Sent Data
201 37 52 a Insertion of Sensitive Information Into Sent Data
202 0 13 - Privacy Leak through Data Queries
202 14 34 - Exposure of Sensitive Data Through Data Queries
202 35 52 a Exposure of Sensitive Information Through Data Queries
203 0 7 - Discrepancy Information Leaks
203 8 34 - Information Exposure Through Discrepancy
203 35 36 - Observable Discrepancy
203 37 37 - Observable Differences in Behavior to Error Inputs
203 38 52 a Observable Discrepancy
204 0 11 - Response Discrepancy Information Leak
204 12 34 - Response Discrepancy Information Exposure
204 35 52 a Observable Response Discrepancy
205 0 7 - Behavioral Discrepancy Information Leak
205 8 34 - Information Exposure Through Behavioral Discrepancy
205 35 52 a Observable Behavioral Discrepancy
206 0 13 - Internal Behavioral Inconsistency Information Leak
206 14 34 - Information Exposure of Internal State Through Behavioral Inconsistency
206 35 52 a Observable Internal Behavioral Discrepancy
207 0 7 - External Behavioral Inconsistency Information Leak
207 8 34 - Information Exposure Through an External Behavioral Inconsistency
207 35 52 a Observable Behavioral Discrepancy With Equivalent Products
208 0 13 - Timing Discrepancy Information Leak
208 14 34 - Information Exposure Through Timing Discrepancy
208 35 52 a Observable Timing Discrepancy
209 0 2 - Error Message Information Leaks
209 3 7 - Error Message Information Leak
209 8 34 - Information Exposure Through an Error Message
209 35 52 a Generation of Error Message Containing Sensitive Information
210 0 13 - Product-Generated Error Message Information Leak
210 14 18 - Information Exposure Through Generated Error Message
210 19 34 - Information Exposure Through Self-generated Error Message
210 35 52 a Self-generated Error Message Containing Sensitive Information
211 0 13 - Product-External Error Message Information Leak
211 14 18 - Information Exposure Through External Error Message
211 19 27 - Information Exposure Through Externally-generated Error Message
211 28 34 - Information Exposure Through Externally-Generated Error Message
211 35 52 a Externally-Generated Error Message Containing Sensitive Information
212 0 7 - Cross-boundary Cleansing Information Leak
212 8 8 - Improper Cross-boundary Cleansing
212 9 34 - Improper Cross-boundary Removal of Sensitive Data
212 35 52 a Improper Removal of Sensitive Information Before Storage or Transfer
213 0 13 - Intended Information Leak
213 14 34 - Intentional Information Exposure
213 35 52 a Exposure of Sensitive Information Due to Incompatible Policies
214 0 13 - Process Environment Information Leak
214 14 34 - Information Exposure Through Process Environment
214 35 52 a Invocation of Process Using Visible Sensitive Information
215 0 11 - Information Leak Through Debug Information
215 12 34 - Information Exposure Through Debug Information
215 35 52 a Insertion of Sensitive Information Into Debugging Code
216 0 34 - Containment Errors (Container Errors)
216 35 52 pD DEPRECATED: Containment Errors (Container Errors)
217 0 4 - Failure to Protect Stored Data from Modification
217 5 52 pD DEPRECATED: Failure to Protect Stored Data from Modification
218 0 39 -D DEPRECATED (Duplicate): Failure to provide confidentiality for stored data
218 40 52 pD DEPRECATED: Failure to provide confidentiality for stored data
219 0 34 - Sensitive Data Under Web Root
219 35 52 a Storage of File with Sensitive Data Under Web Root
220 0 34 - Sensitive Data Under FTP Root
220 35 52 a Storage of File With Sensitive Data Under FTP Root
221 0 52 r Information Loss or Omission
222 0 52 a Truncation of Security-relevant Information
223 0 52 a Omission of Security-relevant Information
224 0 52 a Obscured Security-relevant Information by Alternate Name
225 0 39 -D DEPRECATED (Duplicate): General Information Management Problems
225 40 52 pD DEPRECATED: General Information Management Problems
226 0 34 - Sensitive Information Uncleared Before Release
226 35 36 - Sensitive Information Uncleared in Resource Before Release for Reuse
226 37 52 a Sensitive Information in Resource Not Removed Before Reuse
227 0 4 - Failure to Fulfill API Contract (aka 'API Abuse')
227 5 13 - Failure to Fulfill API Contract ('API Abuse')
227 14 27 - Improper Fulfillment of API Contract ('API Abuse')
228 0 3 - Failure to Handle Syntactically Invalid Structure
228 4 52 r Improper Handling of Syntactically Invalid Structure
229 0 52 a Improper Handling of Values
230 0 3 - Failure to Handle Missing Value
230 4 52 a Improper Handling of Missing Values
231 0 3 - Failure to Handle Extra Value
231 4 52 a Improper Handling of Extra Values
232 0 3 - Failure to Handle Undefined Value
232 4 52 a Improper Handling of Undefined Values
233 0 20 - Parameter Problems
233 21 52 a Improper Handling of Parameters
234 0 48 a Failure to Handle Missing Parameter
234 49 52 d =
235 0 3 - Failure to Handle Extra Parameter
235 4 52 a Improper Handling of Extra Parameters
236 0 3 - Failure to Handle Undefined Parameter
236 4 52 a Improper Handling of Undefined Parameters
237 0 3 - Element Problems
237 4 52 a Improper Handling of Structural Elements
238 0 3 - Failure to Handle Missing Element
238 4 52 a Improper Handling of Incomplete Structural Elements
239 0 52 a Failure to Handle Incomplete Element
240 0 3 - Failure to Resolve Inconsistent Elements
240 4 52 a Improper Handling of Inconsistent Structural Elements
241 0 3 - Failure to Handle Wrong Data Type
241 4 52 a Improper Handling of Unexpected Data Type
242 0 52 a Use of Inherently Dangerous Function
243 0 12 - Failure to Change Working Directory in chroot Jail
243 13 52 a Creation of chroot Jail Without Changing Working Directory
244 0 4 - Failure to Clear Heap Memory Before Release (aka 'Heap Inspection')
244 5 12 - Failure to Clear Heap Memory Before Release ('Heap Inspection')
244 13 52 a Improper Clearing of Heap Memory Before Release ('Heap Inspection')
245 0 52 a J2EE Bad Practices: Direct Management of Connections
246 0 52 a J2EE Bad Practices: Direct Use of Sockets
247 0 20 - Reliance on DNS Lookups in a Security Decision
247 21 39 -D DEPRECATED (Duplicate): Reliance on DNS Lookups in a Security Decision
247 40 52 pD DEPRECATED: Reliance on DNS Lookups in a Security Decision
248 0 52 a Uncaught Exception
249 0 5 - Often Misused: Path Manipulation
249 6 52 pD DEPRECATED: Often Misused: Path Manipulation
250 0 2 - Design Principle Violation: Failure to Use Least Privilege
250 3 52 a Execution with Unnecessary Privileges
252 0 52 a Unchecked Return Value
253 0 3 - Misinterpreted Function Return Value
253 4 52 a Incorrect Check of Function Return Value
256 0 29 - Plaintext Storage of a Password
256 30 39 - Unprotected Storage of Credentials
256 40 52 a Plaintext Storage of a Password
257 0 52 a Storing Passwords in a Recoverable Format
258 0 52 a Empty Password in Configuration File
259 0 8 - Hard-Coded Password
259 9 52 a Use of Hard-coded Password
260 0 52 a Password in Configuration File
261 0 34 - Weak Cryptography for Passwords
261 35 52 a Weak Encoding for Password
262 0 52 a Not Using Password Aging
263 0 52 a Password Aging with Long Expiration
266 0 52 a Incorrect Privilege Assignment
267 0 52 a Privilege Defined With Unsafe Actions
268 0 52 a Privilege Chaining
269 0 4 - Insecure Privilege Management
269 5 52 d Improper Privilege Management
270 0 52 a Privilege Context Switching Error
271 0 52 r Privilege Dropping / Lowering Errors
272 0 52 a Least Privilege Violation
273 0 3 - Failure to Check Whether Privileges Were Dropped Successfully
273 4 4 - Improper Check for Successfully Dropped Privileges
273 5 52 a Improper Check for Dropped Privileges
274 0 4 - Failure to Handle Insufficient Privileges
274 5 48 a Improper Handling of Insufficient Privileges
274 49 52 d =
276 0 4 - Insecure Default Permissions
276 5 52 a Incorrect Default Permissions
277 0 52 a Insecure Inherited Permissions
278 0 52 a Insecure Preserved Inherited Permissions
279 0 4 - Insecure Execution-assigned Permissions
279 5 52 a Incorrect Execution-Assigned Permissions
280 0 3 - Failure to Handle Insufficient Permissions or Privileges
280 4 52 a Improper Handling of Insufficient Permissions or Privileges
281 0 4 - Permission Preservation Failure
281 5 52 a Improper Preservation of Permissions
282 0 52 r Improper Ownership Management
283 0 52 a Unverified Ownership
284 0 13 - Access Control (Authorization) Issues
284 14 52 d Improper Access Control
285 0 2 - Missing or Inconsistent Access Control
285 3 13 - Improper Access Control (Authorization)
285 14 52 d Improper Authorization
286 0 52 r Incorrect User Management
287 0 2 - Insufficient Authentication
287 3 52 d Improper Authentication
288 0 52 a Authentication Bypass Using an Alternate Path or Channel
289 0 52 a Authentication Bypass by Alternate Name
290 0 52 a Authentication Bypass by Spoofing
291 21 52 a Reliance on IP Address for Authentication
292 0 20 - Trusting Self-reported DNS Name
292 21 39 -D DEPRECATED (Duplicate): Trusting Self-reported DNS Name
292 40 52 pD DEPRECATED: Trusting Self-reported DNS Name
293 0 52 a Using Referer Field for Authentication
294 0 52 a Authentication Bypass by Capture-replay
295 20 52 a Improper Certificate Validation
296 0 3 - Failure to Follow Chain of Trust in Certificate Validation
296 4 19 - Improper Following of Chain of Trust for Certificate Validation
296 20 52 a Improper Following of a Certificate's Chain of Trust
297 0 3 - Failure to Validate Host-specific Certificate Data
297 4 19 - Improper Validation of Host-specific Certificate Data
297 20 52 a Improper Validation of Certificate with Host Mismatch
298 0 3 - Failure to Validate Certificate Expiration
298 4 52 a Improper Validation of Certificate Expiration
299 0 3 - Failure to Check for Certificate Revocation
299 4 52 a Improper Check for Certificate Revocation
300 0 4 - Channel Accessible by Non-Endpoint (aka 'Man-in-the-Middle')
300 5 34 - Channel Accessible by Non-Endpoint ('Man-in-the-Middle')
300 35 52 d Channel Accessible by Non-Endpoint
301 0 52 a Reflection Attack in an Authentication Protocol
302 0 52 a Authentication Bypass by Assumed-Immutable Data
303 0 4 - Improper Implementation of Authentication Algorithm
303 5 52 a Incorrect Implementation of Authentication Algorithm
304 0 52 a Missing Critical Step in Authentication
305 0 52 a Authentication Bypass by Primary Weakness
306 0 8 - No Authentication for Critical Function
306 9 52 a Missing Authentication for Critical Function
307 0 8 - Failure to Restrict Excessive Authentication Attempts
307 9 52 a Improper Restriction of Excessive Authentication Attempts
308 0 52 a Use of Single-factor Authentication
309 0 52 a Use of Password System for Primary Authentication
311 0 8 - Failure to Encrypt Sensitive Data
311 9 52 d Missing Encryption of Sensitive Data
312 0 2 - Plaintext Storage of Sensitive Information
312 3 52 a Cleartext Storage of Sensitive Information
313 0 20 - Plaintext Storage in a File or on Disk
313 21 52 a Cleartext Storage in a File or on Disk
314 0 20 - Plaintext Storage in the Registry
314 21 52 a Cleartext Storage in the Registry
315 0 20 - Plaintext Storage in a Cookie
315 21 52 a Cleartext Storage of Sensitive Information in a Cookie
316 0 20 - Plaintext Storage in Memory
316 21 52 a Cleartext Storage of Sensitive Information in Memory
317 0 20 - Plaintext Storage in GUI
317 21 52 a Cleartext Storage of Sensitive Information in GUI
318 0 20 - Plaintext Storage in Executable
318 21 52 a Cleartext Storage of Sensitive Information in Executable
319 0 2 - Plaintext Transmission of Sensitive Information
319 3 52 a Cleartext Transmission of Sensitive Information
321 0 52 a Use of Hard-coded Cryptographic Key
322 0 52 a Key Exchange without Entity Authentication
323 0 52 a Reusing a Nonce, Key Pair in Encryption
324 0 52 a Use of a Key Past its Expiration Date
325 0 36 - Missing Required Cryptographic Step
325 37 52 a Missing Cryptographic Step
326 0 5 - Weak Encryption
326 6 52 r Inadequate Encryption Strength
327 0 52 r Use of a Broken or Risky Cryptographic Algorithm
328 0 40 - Reversible One-Way Hash
328 41 52 a Use of Weak Hash
329 0 38 - Not Using a Random IV with CBC Mode
329 39 39 - Not Using an Unpredictable IV with CBC Mode
329 40 52 a Generation of Predictable IV with CBC Mode
330 0 48 r Use of Insufficiently Random Values
330 49 52 d =
331 0 52 a Insufficient Entropy
332 0 52 a Insufficient Entropy in PRNG
333 0 4 - Failure to Handle Insufficient Entropy in TRNG
333 5 52 a Improper Handling of Insufficient Entropy in TRNG
334 0 52 a Small Space of Random Values
335 0 27 - PRNG Seed Error
335 28 52 a Incorrect Usage of Seeds in Pseudo-Random Number Generator (PRNG)
336 0 27 - Same Seed in PRNG
336 28 52 a Same Seed in Pseudo-Random Number Generator (PRNG)
337 0 27 - Predictable Seed in PRNG
337 28 52 a Predictable Seed in Pseudo-Random Number Generator (PRNG)
338 0 22 - Use of Cryptographically Weak PRNG
338 23 52 a Use of Cryptographically Weak Pseudo-Random Number Generator (PRNG)
339 0 52 a Small Seed Space in PRNG
340 0 34 - Predictability Problems
340 35 52 r Generation of Predictable Numbers or Identifiers
341 0 52 a Predictable from Observable State
342 0 52 a Predictable Exact Value from Previous Values
343 0 52 a Predictable Value Range from Previous Values
344 0 52 a Use of Invariant Value in Dynamically Changing Context
345 0 48 r Insufficient Verification of Data Authenticity
345 49 52 d =
346 0 52 r Origin Validation Error
347 0 4 - Improperly Verified Signature
347 5 52 a Improper Verification of Cryptographic Signature
348 0 52 a Use of Less Trusted Source
349 0 52 a Acceptance of Extraneous Untrusted Data With Trusted Data
350 0 20 - Improperly Trusted Reverse DNS
350 21 52 a Reliance on Reverse DNS Resolution for a Security-Critical Action
351 0 52 a Insufficient Type Distinction
352 27 27 - Cross-Site Request Forgery (CSRF)
352 29 52 a =
353 0 12 - Failure to Add Integrity Check Value
353 13 52 a Missing Support for Integrity Check
354 0 3 - Failure to Check Integrity Check Value
354 4 52 a Improper Validation of Integrity Check Value
356 0 52 a Product UI does not Warn User of Unsafe Actions
357 0 52 a Insufficient UI Warning of Dangerous Operations
358 0 52 a Improperly Implemented Security Check for Standard
359 0 21 - Privacy Violation
359 22 34 - Exposure of Private Information ('Privacy Violation')
359 35 52 a Exposure of Private Personal Information to an Unauthorized Actor
360 0 52 a Trust of System Event Data
362 0 12 - Race Condition
362 13 52 r Concurrent Execution using Shared Resource with Improper Synchronization ('Race Condition')
363 0 52 a Race Condition Enabling Link Following
364 0 52 a Signal Handler Race Condition
365 0 41 - Race Condition in Switch
365 42 52 pD DEPRECATED: Race Condition in Switch
366 0 52 a Race Condition within a Thread
367 0 0 - Time-of-check Time-of-use Race Condition
367 1 52 a Time-of-check Time-of-use (TOCTOU) Race Condition
368 0 52 a Context Switching Race Condition
369 0 52 a Divide By Zero
370 0 4 - Race Condition in Checking for Certificate Revocation
370 5 52 a Missing Check for Certificate Revocation after Initial Check
372 0 48 a Incomplete Internal State Distinction
372 49 52 d =
373 0 12 - State Synchronization Error
373 13 52 pD DEPRECATED: State Synchronization Error
374 0 10 - Mutable Objects Passed by Reference
374 11 52 a Passing Mutable Objects to an Untrusted Method
375 0 11 - Passing Mutable Objects to an Untrusted Method
375 12 52 a Returning a Mutable Object to an Untrusted Caller
377 0 52 r Insecure Temporary File
378 0 52 a Creation of Temporary File With Insecure Permissions
379 0 4 - Creation of Temporary File in Directory with Insecure Permissions
379 5 34 - Creation of Temporary File in Directory with Incorrect Permissions
379 35 52 a Creation of Temporary File in Directory with Insecure Permissions
382 0 52 a J2EE Bad Practices: Use of System.exit()
383 0 52 a J2EE Bad Practices: Direct Use of Threads
384 27 27 - Session Fixation
384 29 52 a =
385 0 52 a Covert Timing Channel
386 0 52 a Symbolic Name not Mapping to Correct Object
390 0 52 a Detection of Error Condition Without Action
391 0 52 p Unchecked Error Condition
392 0 12 - Failure to Report Error in Status Code
392 13 52 a Missing Report of Error Condition
393 0 52 a Return of Wrong Status Code
394 0 52 a Unexpected Status Code or Return Value
395 0 52 a Use of NullPointerException Catch to Detect NULL Pointer Dereference
396 0 52 a Declaration of Catch for Generic Exception
397 0 52 a Declaration of Throws for Generic Exception
398 0 27 - Indicator of Poor Code Quality
400 0 0 - Resource Exhaustion
400 1 4 - Uncontrolled Resource Consumption (aka 'Resource Exhaustion')
400 5 30 - Uncontrolled Resource Consumption ('Resource Exhaustion')
400 31 52 d Uncontrolled Resource Consumption
401 0 4 - Failure to Release Memory Before Removing Last Reference (aka 'Memory Leak')
401 5 12 - Failure to Release Memory Before Removing Last Reference ('Memory Leak')
401 13 30 - Improper Release of Memory Before Removing Last Reference ('Memory Leak')
401 31 31 - Improper Release of Memory Before Removing Last Reference
401 32 52 a Missing Release of Memory after Effective Lifetime
402 0 4 - Transmission of Private Resources into a New Sphere (aka 'Resource Leak')
402 5 52 r Transmission of Private Resources into a New Sphere ('Resource Leak')
403 0 13 - UNIX File Descriptor Leak
403 14 19 - Exposure of File Descriptor to Unintended Control Sphere
403 20 52 a Exposure of File Descriptor to Unintended Control Sphere ('File Descriptor Leak')
404 0 52 r Improper Resource Shutdown or Release
405 0 52 r Asymmetric Resource Consumption (Amplification)
406 0 0 - Network Amplification
406 1 52 r Insufficient Control of Network Message Volume (Network Amplification)
407 0 31 - Algorithmic Complexity
407 32 52 r Inefficient Algorithmic Complexity
408 0 52 a Incorrect Behavior Order: Early Amplification
409 0 4 - Failure to Handle Highly Compressed Data (Data Amplification)
409 5 52 a Improper Handling of Highly Compressed Data (Data Amplification)
410 0 52 a Insufficient Resource Pool
412 0 5 - Unrestricted Lock on Critical Resource
412 6 52 a Unrestricted Externally Accessible Lock
413 0 11 - Insufficient Resource Locking
413 12 52 a Improper Resource Locking
414 0 52 a Missing Lock Check
415 0 52 a Double Free
416 0 52 a Use After Free
419 0 52 a Unprotected Primary Channel
420 0 52 a Unprotected Alternate Channel
421 0 52 a Race Condition During Access to Alternate Channel
422 0 52 a Unprotected Windows Messaging Channel ('Shatter')
423 0 1 - Proxied Trusted Channel
423 2 39 -D DEPRECATED (Duplicate): Proxied Trusted Channel
423 40 52 pD DEPRECATED: Proxied Trusted Channel
424 0 12 - Failure to Protect Alternate Path
424 13 52 r Improper Protection of Alternate Path
425 0 52 a Direct Request ('Forced Browsing')
426 27 27 - Untrusted Search Path
426 29 51 a =
426 52 52 r =
427 0 51 a Uncontrolled Search Path Element
427 52 52 r =
428 0 52 a Unquoted Search Path or Element
430 0 52 a Deployment of Wrong Handler
431 0 52 a Missing Handler
432 0 12 - Dangerous Handler not Disabled During Sensitive Operations
432 13 52 a Dangerous Signal Handler not Disabled During Sensitive Operations
433 0 52 a Unparsed Raw Web Content Delivery
434 9 52 a Unrestricted Upload of File with Dangerous Type
435 0 27 - Interaction Error
435 28 29 - Improper Interaction Between Multiple Entities
435 30 52 d Improper Interaction Between Multiple Correctly-Behaving Entities
436 0 52 r Interpretation Conflict
437 0 52 a Incomplete Model of Endpoint Features
439 0 52 a Behavioral Change in New Version or Environment
440 0 52 a Expected Behavior Violation
441 0 19 - Unintended Proxy/Intermediary
441 20 52 r Unintended Proxy or Intermediary ('Confused Deputy')
443 0 39 -D DEPRECATED (Duplicate): HTTP response splitting
443 40 52 pD DEPRECATED: HTTP response splitting
444 0 4 - Inconsistent Interpretation of HTTP Requests (aka 'HTTP Request Smuggling')
444 5 42 - Inconsistent Interpretation of HTTP Requests ('HTTP Request Smuggling')
444 43 52 a Inconsistent Interpretation of HTTP Requests ('HTTP Request/Response Smuggling')
446 0 52 r UI Discrepancy for Security Feature
447 0 52 a Unimplemented or Unsupported Feature in UI
448 0 52 a Obsolete Feature in UI
449 0 52 a The UI Performs the Wrong Action
450 0 52 a Multiple Interpretations of UI Input
451 0 21 - UI Misrepresentation of Critical Information
451 22 52 r User Interface (UI) Misrepresentation of Critical Information
453 0 52 a Insecure Default Variable Initialization
454 0 8 - External Initialization of Trusted Variables
454 9 52 a External Initialization of Trusted Variables or Data Stores
455 0 52 a Non-exit on Failed Initialization
456 0 19 - Missing Initialization
456 20 52 a Missing Initialization of a Variable
457 0 52 a Use of Uninitialized Variable
458 0 52 pD DEPRECATED: Incorrect Initialization
459 0 52 a Incomplete Cleanup
460 0 52 a Improper Cleanup on Thrown Exception
462 0 52 a Duplicate Key in Associative List (Alist)
463 0 52 a Deletion of Data Structure Sentinel
464 0 52 a Addition of Data Structure Sentinel
466 0 52 a Return of Pointer Value Outside of Expected Range
467 0 52 a Use of sizeof() on a Pointer Type
468 0 52 a Incorrect Pointer Scaling
469 0 52 a Use of Pointer Subtraction to Determine Size
470 0 4 - Use of Externally-Controlled Input to Select Classes or Code (aka 'Unsafe Reflection')
470 5 52 a Use of Externally-Controlled Input to Select Classes or Code ('Unsafe Reflection')
471 0 52 a Modification of Assumed-Immutable Data (MAID)
472 0 52 a External Control of Assumed-Immutable Web Parameter
473 0 52 a PHP External Variable Modification
474 0 52 a Use of Function with Inconsistent Implementations
475 0 52 a Undefined Behavior for Input to API
476 0 52 a NULL Pointer Dereference
477 0 27 - Use of Obsolete Functions
477 28 52 a Use of Obsolete Function
478 0 4 - Failure to Use Default Case in Switch
478 5 43 - Missing Default Case in Switch Statement
478 44 52 a Missing Default Case in Multiple Condition Expression
479 0 12 - Unsafe Function Call from a Signal Handler
479 13 52 a Signal Handler Use of a Non-reentrant Function
480 0 52 a Use of Incorrect Operator
481 0 52 a Assigning instead of Comparing
482 0 52 a Comparing instead of Assigning
483 0 52 a Incorrect Block Delimitation
484 0 1 - Omitted Break Statement
484 2 52 a Omitted Break Statement in Switch
485 0 27 - Insufficient Encapsulation
486 0 52 a Comparison of Classes by Name
487 0 52 a Reliance on Package-level Scope
488 0 13 - Data Leak Between Sessions
488 14 52 a Exposure of Data Element to Wrong Session
489 0 34 - Leftover Debug Code
489 35 52 a Active Debug Code
491 0 4 - Public cloneable() Method Without Final (aka 'Object Hijack')
491 5 52 a Public cloneable() Method Without Final ('Object Hijack')
492 0 52 a Use of Inner Class Containing Sensitive Data
493 0 52 a Critical Public Variable Without Final Modifier
494 0 2 - Download of Untrusted Mobile Code Without Integrity Check
494 3 52 a Download of Code Without Integrity Check
495 0 30 - Private Array-Typed Field Returned From A Public Method
495 31 52 a Private Data Structure Returned From A Public Method
496 0 52 a Public Data Assigned to Private Array-Typed Field
497 0 7 - Information Leak of System Data
497 8 34 - Exposure of System Data to an Unauthorized Control Sphere
497 35 52 a Exposure of Sensitive System Information to an Unauthorized Control Sphere
498 0 13 - Information Leak through Class Cloning
498 14 52 a Cloneable Class Containing Sensitive Information
499 0 52 a Serializable Class Containing Sensitive Data
500 0 1 - Static Field Not Marked Final
)CWE";

constexpr std::string_view kUpper = R"CWE(
500 2 52 a Public Static Field Not Marked Final
501 0 52 a Trust Boundary Violation
502 0 52 a Deserialization of Untrusted Data
506 0 52 r Embedded Malicious Code
507 0 52 a Trojan Horse
508 0 52 a Non-Replicating Malicious Code
509 0 52 a Replicating Malicious Code (Virus or Worm)
510 0 52 a Trapdoor
511 0 52 a Logic/Time Bomb
512 0 52 a Spyware
514 0 52 r Covert Channel
515 0 52 a Covert Storage Channel
516 0 39 -D DEPRECATED (Duplicate): Covert Timing Channel
516 40 52 pD DEPRECATED: Covert Timing Channel
520 0 52 a .NET Misconfiguration: Use of Impersonation
521 0 52 a Weak Password Requirements
522 0 52 r Insufficiently Protected Credentials
523 0 52 a Unprotected Transport of Credentials
524 0 13 - Information Leak Through Caching
524 14 34 - Information Exposure Through Caching
524 35 52 a Use of Cache Containing Sensitive Information
525 0 13 - Information Leak Through Browser Caching
525 14 34 - Information Exposure Through Browser Caching
525 35 52 a Use of Web Browser Cache Containing Sensitive Information
526 0 13 - Information Leak Through Environmental Variables
526 14 34 - Information Exposure Through Environmental Variables
526 35 44 - Exposure of Sensitive Information Through Environmental Variables
526 45 52 a Cleartext Storage of Sensitive Information in an Environment Variable
527 0 7 - Information Leak Through CVS Repository
527 8 34 - Exposure of CVS Repository to an Unauthorized Control Sphere
527 35 52 a Exposure of Version-Control Repository to an Unauthorized Control Sphere
528 0 7 - Information Leak Through Core Dump Files
528 8 52 a Exposure of Core Dump File to an Unauthorized Control Sphere
529 0 7 - Information Leak Through Access Control List Files
529 8 52 a Exposure of Access Control List Files to an Unauthorized Control Sphere
530 0 7 - Information Leak Through Backup (.~bk) Files
530 8 52 a Exposure of Backup File to an Unauthorized Control Sphere
531 0 13 - Information Leak Through Test Code
531 14 34 - Information Exposure Through Test Code
531 35 52 a Inclusion of Sensitive Information in Test Code
532 0 13 - Information Leak Through Log Files
532 14 31 - Information Exposure Through Log Files
532 32 34 - Inclusion of Sensitive Information in Log Files
532 35 52 a Insertion of Sensitive Information into Log File
533 0 13 - Information Leak Through Server Log Files
533 14 29 - Information Exposure Through Server Log Files
533 30 52 pD DEPRECATED: Information Exposure Through Server Log Files
534 0 13 - Information Leak Through Debug Log Files
534 14 29 - Information Exposure Through Debug Log Files
534 30 52 pD DEPRECATED: Information Exposure Through Debug Log Files
535 0 13 - Information Leak Through Shell Error Message
535 14 34 - Information Exposure Through Shell Error Message
535 35 52 a Exposure of Information Through Shell Error Message
536 0 13 - Information Leak Through Servlet Runtime Error Message
536 14 34 - Information Exposure Through Servlet Runtime Error Message
536 35 52 a Servlet Runtime Error Message Containing Sensitive Information
537 0 13 - Information Leak Through Java Runtime Error Message
537 14 34 - Information Exposure Through Java Runtime Error Message
537 35 52 a Java Runtime Error Message Containing Sensitive Information
538 0 7 - File and Directory Information Leaks
538 8 34 - File and Directory Information Exposure
538 35 52 a Insertion of Sensitive Information into Externally-Accessible File or Directory
539 0 13 - Information Leak Through Persistent Cookies
539 14 34 - Information Exposure Through Persistent Cookies
539 35 52 a Use of Persistent Cookies Containing Sensitive Information
540 0 13 - Information Leak Through Source Code
540 14 34 - Information Exposure Through Source Code
540 35 52 a Inclusion of Sensitive Information in Source Code
541 0 13 - Information Leak Through Include Source Code
541 14 34 - Information Exposure Through Include Source Code
541 35 52 a Inclusion of Sensitive Information in an Include File
542 0 13 - Information Leak Through Cleanup Log Files
542 14 29 - Information Exposure Through Cleanup Log Files
542 30 52 pD DEPRECATED: Information Exposure Through Cleanup Log Files
543 0 11 - Use of Singleton Pattern in a Non-thread-safe Manner
543 12 52 a Use of Singleton Pattern Without Synchronization in a Multithreaded Context
544 0 3 - Missing Error Handling Mechanism
544 4 12 - Failure to Use a Standardized Error Handling Mechanism
544 13 52 a Missing Standardized Error Handling Mechanism
545 0 26 - Use of Dynamic Class Loading
545 27 52 pD DEPRECATED: Use of Dynamic Class Loading
546 0 52 a Suspicious Comment
547 0 52 a Use of Hard-coded, Security-relevant Constants
548 0 13 - Information Leak Through Directory Listing
548 14 34 - Information Exposure Through Directory Listing
548 35 52 a Exposure of Information Through Directory Listing
549 0 52 a Missing Password Field Masking
550 0 13 - Information Leak Through Server Error Message
550 14 34 - Information Exposure Through Server Error Message
550 35 52 a Server-generated Error Message Containing Sensitive Information
551 0 52 a Incorrect Behavior Order: Authorization Before Parsing and Canonicalization
552 0 52 a Files or Directories Accessible to External Parties
553 0 52 a Command Shell in Externally Accessible Directory
554 0 52 a ASP.NET Misconfiguration: Not Using Input Validation Framework
555 0 52 a J2EE Misconfiguration: Plaintext Password in Configuration File
556 0 52 a ASP.NET Misconfiguration: Use of Identity Impersonation
558 0 52 a Use of getlogin() in Multithreaded Application
560 0 52 a Use of umask() with chmod-style Argument
561 0 52 a Dead Code
562 0 52 a Return of Stack Variable Address
563 0 22 - Unused Variable
563 23 27 - Assignment to Variable without Use ('Unused Variable')
563 28 52 a Assignment to Variable without Use
564 0 52 a SQL Injection: Hibernate
565 0 5 - Use of Cookies in Security Decision
565 6 52 a Reliance on Cookies without Validation and Integrity Checking
566 0 13 - Access Control Bypass Through User-Controlled SQL Primary Key
566 14 52 a Authorization Bypass Through User-Controlled SQL Primary Key
567 0 12 - Unsynchronized Access to Shared Data
567 13 52 a Unsynchronized Access to Shared Data in a Multithreaded Context
568 0 52 a finalize() Method Without super.finalize()
570 0 52 a Expression is Always False
571 0 52 a Expression is Always True
572 0 52 a Call to Thread run() instead of start()
573 0 13 - Failure to Follow Specification
573 14 52 r Improper Following of Specification by Caller
574 0 52 a EJB Bad Practices: Use of Synchronization Primitives
575 0 52 a EJB Bad Practices: Use of AWT Swing
576 0 52 a EJB Bad Practices: Use of Java I/O
577 0 52 a EJB Bad Practices: Use of Sockets
578 0 52 a EJB Bad Practices: Use of Class Loader
579 0 52 a J2EE Bad Practices: Non-serializable Object Stored in Session
580 0 52 a clone() Method Without super.clone()
581 0 52 a Object Model Violation: Just One of Equals and Hashcode Defined
582 0 52 a Array Declared Public, Final, and Static
583 0 52 a finalize() Method Declared Public
584 0 52 a Return Inside Finally Block
585 0 52 a Empty Synchronized Block
586 0 52 a Explicit Call to Finalize()
587 0 52 a Assignment of a Fixed Address to a Pointer
588 0 52 a Attempt to Access Child of a Non-structure Pointer
589 0 52 a Call to Non-ubiquitous API
590 0 4 - Free of Invalid Pointer Not on the Heap
590 5 6 - Free of  Memory not on the Heap
590 7 52 a Free of Memory not on the Heap
591 0 52 a Sensitive Data Storage in Improperly Locked Memory
592 0 26 - Authentication Bypass Issues
592 27 52 pD DEPRECATED: Authentication Bypass Issues
593 0 52 a Authentication Bypass: OpenSSL CTX Object Modified after SSL Objects are Created
594 0 52 a J2EE Framework: Saving Unserializable Objects to Disk
595 0 4 - Incorrect Syntactic Object Comparison
595 5 52 a Comparison of Object References Instead of Object Contents
596 0 29 - Incorrect Semantic Object Comparison
596 30 52 pD DEPRECATED: Incorrect Semantic Object Comparison
597 0 52 a Use of Wrong Operator in String Comparison
598 0 13 - Information Leak Through Query Strings in GET Request
598 14 34 - Information Exposure Through Query Strings in GET Request
598 35 52 a Use of GET Request Method With Sensitive Query Strings
599 0 19 - Trust of OpenSSL Certificate Without Validation
599 20 52 a Missing Validation of OpenSSL Certificate
600 0 3 - Failure to Catch All Exceptions (Missing Catch Block)
600 4 12 - Failure to Catch All Exceptions in Servlet
600 13 52 a Uncaught Exception in Servlet
601 0 4 - URL Redirection to Untrusted Site (aka 'Open Redirect')
601 5 52 a URL Redirection to Untrusted Site ('Open Redirect')
602 0 2 - Design Principle Violation: Client-Side Enforcement of Server-Side Security
602 3 52 r Client-Side Enforcement of Server-Side Security
603 0 52 a Use of Client-Side Authentication
605 0 52 a Multiple Binds to the Same Port
606 0 52 a Unchecked Input for Loop Condition
607 0 52 a Public Static Final Field References Mutable Object
608 0 52 a Struts: Non-private Field in ActionForm Class
609 0 52 a Double-Checked Locking
610 0 48 r Externally Controlled Reference to a Resource in Another Sphere
610 49 52 d =
611 0 13 - Information Leak Through XML External Entity File Disclosure
611 14 19 - Information Exposure Through XML External Entity Reference
611 20 31 - Improper Restriction of XML External Entity Reference ('XXE')
611 32 52 a Improper Restriction of XML External Entity Reference
612 0 13 - Information Leak Through Indexing of Private Data
612 14 34 - Information Exposure Through Indexing of Private Data
612 35 52 a Improper Authorization of Index Containing Sensitive Information
613 0 52 a Insufficient Session Expiration
614 0 3 - Sensitive Cookie in HTTPS Session Without "Secure" Attribute
614 4 52 a Sensitive Cookie in HTTPS Session Without 'Secure' Attribute
615 0 13 - Information Leak Through Comments
615 14 34 - Information Exposure Through Comments
615 35 52 a Inclusion of Sensitive Information in Source Code Comments
616 0 52 a Incomplete Identification of Uploaded File Variables (PHP)
617 0 52 a Reachable Assertion
618 0 52 a Exposed Unsafe ActiveX Method
619 0 4 - Dangling Database Cursor (aka 'Cursor Injection')
619 5 52 a Dangling Database Cursor ('Cursor Injection')
620 0 52 a Unverified Password Change
621 0 52 a Variable Extraction Error
622 0 18 - Unvalidated Function Hook Arguments
622 19 52 a Improper Validation of Function Hook Arguments
623 0 52 a Unsafe ActiveX Control Marked Safe For Scripting
624 0 52 a Executable Regular Expression Error
625 0 52 a Permissive Regular Expression
626 0 52 a Null Byte Interaction Error (Poison Null Byte)
627 0 52 a Dynamic Variable Evaluation
628 0 52 a Function Call with Incorrectly Specified Arguments
636 0 2 - Design Principle Violation: Not Failing Securely (aka 'Failing Open')
636 3 4 - Not Failing Securely (aka 'Failing Open')
636 5 52 r Not Failing Securely ('Failing Open')
637 0 2 - Design Principle Violation: Not Using Economy of Mechanism
637 3 12 - Failure to Use Economy of Mechanism
637 13 52 r Unnecessary Complexity in Protection Mechanism (Not Using 'Economy of Mechanism')
638 0 2 - Design Principle Violation: Not Using Complete Mediation
638 3 12 - Failure to Use Complete Mediation
638 13 52 r Not Using Complete Mediation
639 0 13 - Access Control Bypass Through User-Controlled Key
639 14 52 a Authorization Bypass Through User-Controlled Key
640 0 52 r Weak Password Recovery Mechanism for Forgotten Password
641 0 10 - Insufficient Filtering of File and Other Resource Names for Executable Content
641 11 52 a Improper Restriction of Names for Files and Other Resources
642 0 2 - External Control of User State Data
642 3 52 r External Control of Critical State Data
643 0 0 - Unsafe Treatment of XPath Input
643 1 4 - Failure to Sanitize Data within XPath Expressions (aka 'XPath injection')
643 5 9 - Failure to Sanitize Data within XPath Expressions ('XPath injection')
643 10 10 - Improper Neutralization of Data within XPath Expressions ('XPath injection')
643 11 52 a Improper Neutralization of Data within XPath Expressions ('XPath Injection')
644 0 0 - Insufficient Filtering of HTTP Headers for Scripting Syntax
644 1 4 - Insufficient Sanitization of HTTP Headers for Scripting Syntax
644 5 9 - Improper Sanitization of HTTP Headers for Scripting Syntax
644 10 52 a Improper Neutralization of HTTP Headers for Scripting Syntax
645 0 52 a Overly Restrictive Account Lockout Mechanism
646 0 0 - Taking Actions based on File Name or Extension of a User Supplied File
646 1 52 a Reliance on File Name or Extension of Externally-Supplied File
647 0 0 - Using Non-Canonical Paths for Authorization Decisions
647 1 52 a Use of Non-Canonical URL Paths for Authorization Decisions
648 0 4 - Improper Use of Privileged APIs
648 5 52 a Incorrect Use of Privileged APIs
649 0 52 a Reliance on Obfuscation or Encryption of Security-Relevant Inputs without Integrity Checking
650 0 52 a Trusting HTTP Permission Methods on the Server Side
651 0 11 - Information Leak through WSDL File
651 12 13 - Information Exposure through WSDL File
651 14 34 - Information Exposure Through WSDL File
651 35 52 a Exposure of WSDL File Containing Sensitive Information
652 0 0 - Unsafe Treatment of XQuery Input
652 1 4 - Failure to Sanitize Data within XQuery Expressions (aka 'XQuery Injection')
652 5 9 - Failure to Sanitize Data within XQuery Expressions ('XQuery Injection')
652 10 52 a Improper Neutralization of Data within XQuery Expressions ('XQuery Injection')
653 0 2 - Design Principle Violation: Insufficient Compartmentalization
653 3 40 - Insufficient Compartmentalization
653 41 52 a Improper Isolation or Compartmentalization
654 0 2 - Design Principle Violation: Reliance on a Single Factor in a Security Decision
654 3 52 a Reliance on a Single Factor in a Security Decision
655 0 2 - Design Principle Violation: Failure to Satisfy Psychological Acceptability
655 3 4 - Failure to Satisfy Psychological Acceptability
655 5 52 r Insufficient Psychological Acceptability
656 0 2 - Design Principle Violation: Reliance on Security through Obscurity
656 3 13 - Reliance on Security through Obscurity
656 14 52 r Reliance on Security Through Obscurity
657 0 48 r Violation of Secure Design Principles
657 49 52 d =
662 0 11 - Insufficient Synchronization
662 12 48 r Improper Synchronization
662 49 52 d =
663 0 11 - Use of a Non-reentrant Function in an Unsynchronized Context
663 12 12 - Use of a Non-reentrant Function in a Multithreaded Context
663 13 52 a Use of a Non-reentrant Function in a Concurrent Context
664 0 4 - Insufficient Control of a Resource Through its Lifetime
664 5 52 d Improper Control of a Resource Through its Lifetime
665 0 2 - Incorrect or Incomplete Initialization
665 3 48 r Improper Initialization
665 49 52 d =
666 0 48 r Operation on Resource in Wrong Phase of Lifetime
666 49 52 d =
667 0 12 - Insufficient Locking
667 13 52 r Improper Locking
668 0 52 d Exposure of Resource to Wrong Sphere
669 0 52 r Incorrect Resource Transfer Between Spheres
670 0 52 r Always-Incorrect Control Flow Implementation
671 0 2 - Design Principle Violation: Lack of Administrator Control over Security
671 3 52 r Lack of Administrator Control over Security
672 0 8 - Use of a Resource after Expiration or Release
672 9 52 r Operation on a Resource after Expiration or Release
673 0 52 r External Influence of Sphere Definition
674 0 52 r Uncontrolled Recursion
675 0 40 - Duplicate Operations on Resource
675 41 52 r Multiple Operations on Resource in Single-Operation Context
676 0 52 a Use of Potentially Dangerous Function
680 27 27 - Integer Overflow to Buffer Overflow
680 29 52 d =
681 0 52 a Incorrect Conversion between Numeric Types
682 0 52 d Incorrect Calculation
683 0 52 a Function Call With Incorrect Order of Arguments
684 0 13 - Failure to Provide Specified Functionality
684 14 52 r Incorrect Provision of Specified Functionality
685 0 52 a Function Call With Incorrect Number of Arguments
686 0 52 a Function Call With Incorrect Argument Type
687 0 52 a Function Call With Incorrectly Specified Argument Value
688 0 52 a Function Call With Incorrect Variable or Reference as Argument
689 27 27 - Permission Race Condition During Resource Copy
689 29 52 a =
690 27 27 - Unchecked Return Value to NULL Pointer Dereference
690 29 52 d =
691 0 52 d Insufficient Control Flow Management
692 27 27 - Incomplete Blacklist to Cross-Site Scripting
692 29 35 - =
692 36 52 d Incomplete Denylist to Cross-Site Scripting
693 0 52 d Protection Mechanism Failure
694 0 52 a Use of Multiple Resources with Duplicate Identifier
695 0 52 a Use of Low-Level Functionality
696 0 52 r Incorrect Behavior Order
697 0 29 - Insufficient Comparison
697 30 52 d Incorrect Comparison
698 0 19 - Redirect Without Exit
698 20 52 a Execution After Redirect (EAR)
703 0 12 - Failure to Handle Exceptional Conditions
703 13 52 d Improper Check or Handling of Exceptional Conditions
704 0 52 r Incorrect Type Conversion or Cast
705 0 52 r Incorrect Control Flow Scoping
706 0 52 r Use of Incorrectly-Resolved Name or Reference
707 0 4 - Failure to Enforce that Messages or Data are Well-Formed
707 5 34 - Improper Enforcement of Message or Data Structure
707 35 52 d Improper Neutralization
708 0 52 a Incorrect Ownership Assignment
710 0 27 - Coding Standards Violation
710 28 52 d Improper Adherence to Coding Standards
732 0 2 - Insecure Permission Assignment for Resource
732 3 4 - Insecure Permission Assignment for Critical Resource
732 5 52 r Incorrect Permission Assignment for Critical Resource
733 1 52 a Compiler Optimization Removal or Modification of Security-critical Code
749 2 2 - Exposed Insecure Method or Function
749 3 52 a Exposed Dangerous Method or Function
754 4 8 - Improper Check for Exceptional Conditions
754 9 52 r Improper Check for Unusual or Exceptional Conditions
755 4 48 r Improper Handling of Exceptional Conditions
755 49 52 d =
756 4 52 a Missing Custom Error Page
757 4 52 a Selection of Less-Secure Algorithm During Negotiation ('Algorithm Downgrade')
758 4 52 r Reliance on Undefined, Unspecified, or Implementation-Defined Behavior
759 4 52 a Use of a One-Way Hash without a Salt
760 4 52 a Use of a One-Way Hash with a Predictable Salt
761 5 52 a Free of Pointer not at Start of Buffer
762 5 52 a Mismatched Memory Management Routines
763 5 52 a Release of Invalid Pointer or Reference
764 5 52 a Multiple Locks of a Critical Resource
765 5 52 a Multiple Unlocks of a Critical Resource
766 5 30 - Critical Variable Declared Public
766 31 52 a Critical Data Element Declared Public
767 5 52 a Access to Critical Private Variable via Public Method
768 5 52 a Incorrect Short Circuit Evaluation
769 28 30 - Uncontrolled File Descriptor Consumption
769 31 52 pD DEPRECATED: Uncontrolled File Descriptor Consumption
770 5 52 a Allocation of Resources Without Limits or Throttling
771 5 52 a Missing Reference to Active Allocated Resource
772 5 52 a Missing Release of Resource after Effective Lifetime
773 5 52 a Missing Reference to Active File Descriptor or Handle
774 5 52 a Allocation of File Descriptors or Handles Without Limits or Throttling
775 5 52 a Missing Release of File Descriptor or Handle after Effective Lifetime
776 6 19 - Unrestricted Recursive Entity References in DTDs ('XML Bomb')
776 20 52 a Improper Restriction of Recursive Entity References in DTDs ('XML Entity Expansion')
777 6 52 a Regular Expression without Anchors
778 6 52 a Insufficient Logging
779 6 52 a Logging of Excessive Data
780 6 52 a Use of RSA Algorithm without OAEP
781 6 52 a Improper Address Validation in IOCTL with METHOD_NEITHER I/O Control Code
782 6 52 a Exposed IOCTL with Insufficient Access Control
783 6 52 a Operator Precedence Logic Error
784 6 52 a Reliance on Cookies without Validation and Integrity Checking in a Security Decision
785 6 52 a Use of Path Manipulation Function without Maximum-sized Buffer
786 7 52 d Access of Memory Location Before Start of Buffer
787 7 52 a Out-of-bounds Write
788 7 52 d Access of Memory Location After End of Buffer
789 7 37 - Uncontrolled Memory Allocation
789 38 52 a Memory Allocation with Excessive Size Value
790 8 52 r Improper Filtering of Special Elements
791 8 52 a Incomplete Filtering of Special Elements
792 8 52 a Incomplete Filtering of One or More Instances of Special Elements
793 8 52 a Only Filtering One Instance of a Special Element
794 8 52 a Incomplete Filtering of Multiple Instances of Special Elements
795 8 52 a Only Filtering Special Elements at a Specified Location
796 8 52 a Only Filtering Special Elements Relative to a Marker
797 8 52 a Only Filtering Special Elements at an Absolute Position
798 9 52 a Use of Hard-coded Credentials
799 9 52 r Improper Control of Interaction Frequency
804 9 52 a Guessable CAPTCHA
805 9 52 a Buffer Access with Incorrect Length Value
806 9 52 a Buffer Access Using Size of Source Buffer
807 9 52 a Reliance on Untrusted Inputs in a Security Decision
820 12 52 a Missing Synchronization
821 12 52 a Incorrect Synchronization
822 12 52 a Untrusted Pointer Dereference
823 12 52 a Use of Out-of-range Pointer Offset
824 12 52 a Access of Uninitialized Pointer
825 12 52 a Expired Pointer Dereference
826 12 52 a Premature Release of Resource During Expected Lifetime
827 13 52 a Improper Control of Document Type Definition
828 13 52 a Signal Handler with Functionality that is not Asynchronous-Safe
829 13 52 a Inclusion of Functionality from Untrusted Control Sphere
830 13 52 a Inclusion of Web Functionality from an Untrusted Source
831 13 52 a Signal Handler Function Associated with Multiple Signals
832 13 52 a Unlock of a Resource that is not Locked
833 13 52 a Deadlock
834 14 48 r Excessive Iteration
834 49 52 d =
835 14 52 a Loop with Unreachable Exit Condition ('Infinite Loop')
836 14 52 a Use of Password Hash Instead of Password for Authentication
837 14 52 a Improper Enforcement of a Single, Unique Action
838 14 52 a Inappropriate Encoding for Output Context
839 14 52 a Numeric Range Comparison Without Minimum Check
841 14 52 a Improper Enforcement of Behavioral Workflow
842 14 52 a Placement of User into Incorrect Group
843 15 52 a Access of Resource Using Incompatible Type ('Type Confusion')
862 15 52 r Missing Authorization
863 15 52 r Incorrect Authorization
908 20 52 a Use of Uninitialized Resource
909 20 47 a Missing Initialization of Resource
909 48 52 r =
910 20 52 a Use of Expired File Descriptor
911 20 52 a Improper Update of Reference Count
912 20 52 r Hidden Functionality
913 20 52 r Improper Control of Dynamically-Managed Code Resources
914 20 52 a Improper Control of Dynamically-Identified Variables
915 20 52 a Improperly Controlled Modification of Dynamically-Determined Object Attributes
916 20 52 a Use of Password Hash With Insufficient Computational Effort
917 20 52 a Improper Neutralization of Special Elements used in an Expression Language Statement ('Expression Language Injection')
918 20 52 a Server-Side Request Forgery (SSRF)
920 21 52 a Improper Restriction of Power Consumption
921 21 52 a Storage of Sensitive Data in a Mechanism without Access Control
922 21 52 r Insecure Storage of Sensitive Information
923 21 21 - Improper Authentication of Endpoint in a Communication Channel
923 22 52 r Improper Restriction of Communication Channel to Intended Endpoints
924 21 52 a Improper Enforcement of Message Integrity During Transmission in a Communication Channel
925 21 52 a Improper Verification of Intent by Broadcast Receiver
926 21 21 - Improper Restriction of Content Provider Export to Other Applications
926 22 52 a Improper Export of Android Application Components
927 21 52 a Use of Implicit Intent for Sensitive Communication
939 22 52 a Improper Authorization in Handler for Custom URL Scheme
940 22 52 a Improper Verification of Source of a Communication Channel
941 22 52 a Incorrectly Specified Destination in a Communication Channel
942 23 35 - Overly Permissive Cross-domain Whitelist
942 36 52 a Permissive Cross-domain Policy with Untrusted Domains
943 23 52 r Improper Neutralization of Special Elements in Data Query Logic
1004 26 52 a Sensitive Cookie Without 'HttpOnly' Flag
1007 28 52 a Insufficient Visual Distinction of Homoglyphs Presented to User
1021 28 52 a Improper Restriction of Rendered UI Layers or Frames
1022 28 29 - Improper Restriction of Cross-Origin Permission to window.opener.location
1022 30 52 a Use of Web Link to Untrusted Target with window.opener Access
1023 30 52 r Incomplete Comparison with Missing Factors
1024 30 52 a Comparison of Incompatible Types
1025 30 52 a Comparison Using Wrong Factors
1037 30 52 a Processor Optimization Removal or Modification of Security-critical Code
1038 30 52 r Insecure Automated Optimizations
1039 30 51 r Automated Recognition Mechanism with Inadequate Detection or Handling of Adversarial Input Perturbations
1039 52 52 r Inadequate Detection or Handling of Adversarial Input Perturbations in Automated Recognition Mechanism
1041 31 48 a Use of Redundant Code
1041 49 52 p =
1042 31 48 a Static Member Data Element outside of a Singleton Class Element
1042 49 52 p =
1043 31 48 a Data Element Aggregating an Excessively Large Number of Non-Primitive Elements
1043 49 52 p =
1044 31 48 a Architecture with Number of Horizontal Layers Outside of Expected Range
1044 49 52 p =
1045 31 52 a Parent Class with a Virtual Destructor and a Child Class without a Virtual Destructor
1046 31 52 a Creation of Immutable Text Using String Concatenation
1047 31 48 a Modules with Circular Dependencies
1047 49 52 p =
1048 31 48 a Invokable Control Element with Large Number of Outward Calls
1048 49 52 p =
1049 31 52 a Excessive Data Query Operations in a Large Data Table
1050 31 52 a Excessive Platform Resource Consumption within a Loop
1051 31 48 a Initialization with Hard-Coded Network Resource Configuration Data
1051 49 52 p =
1052 31 52 a Excessive Use of Hard-Coded Literals in Initialization
1053 31 48 a Missing Documentation for Design
1053 49 52 p =
1054 31 48 a Invocation of a Control Element at an Unnecessarily Deep Horizontal Layer
1054 49 52 p =
1055 31 48 a Multiple Inheritance from Concrete Classes
1055 49 52 p =
1056 31 48 a Invokable Control Element with Variadic Parameters
1056 49 52 p =
1057 31 48 a Data Access Operations Outside of Expected Data Manager Component
1057 49 52 p =
1058 31 52 a Invokable Control Element in Multi-Thread Context with non-Final Static Storable or Member Element
1059 31 41 - Incomplete Documentation
1059 42 48 r Insufficient Technical Documentation
1059 49 52 p =
1060 31 48 a Excessive Number of Inefficient Server-Side Data Accesses
1060 49 52 p =
1061 31 52 r Insufficient Encapsulation
1062 31 48 a Parent Class with References to Child Class
1062 49 52 p =
1063 31 48 a Creation of Class Instance within a Static Code Block
1063 49 52 p =
1064 31 48 a Invokable Control Element with Signature Containing an Excessive Number of Parameters
1064 49 52 p =
1065 31 48 a Runtime Resource Management Control Element in a Component Built to Run on Application Servers
1065 49 52 p =
1066 31 48 a Missing Serialization Control Element
1066 49 52 p =
1067 31 52 a Excessive Execution of Sequential Searches of Data Resource
1068 31 48 a Inconsistency Between Implementation and Documented Design
1068 49 52 p =
1069 31 48 a Empty Exception Block
1069 49 52 p =
1070 31 48 a Serializable Data Element Containing non-Serializable Item Elements
1070 49 52 p =
1071 31 52 a Empty Code Block
1072 31 48 a Data Resource Access without Use of Connection Pooling
1072 49 52 p =
1073 31 48 a Non-SQL Invokable Control Element with Excessive Number of Data Resource Accesses
1073 49 52 p =
1074 31 48 a Class with Excessively Deep Inheritance
1074 49 52 p =
1075 31 52 a Unconditional Control Flow Transfer outside of Switch Block
1076 31 48 r Insufficient Adherence to Expected Conventions
1076 49 52 p =
1077 31 52 a Floating Point Comparison with Incorrect Operator
1078 31 48 r Inappropriate Source Code Style or Formatting
1078 49 52 p =
1079 31 52 a Parent Class without Virtual Destructor Method
1080 31 48 a Source Code File with Excessive Number of Lines of Code
1080 49 52 p =
1082 31 48 a Class Instance Self Destruction Control Element
1082 49 52 p =
1083 31 48 a Data Access from Outside Expected Data Manager Component
1083 49 52 p =
1084 31 48 a Invokable Control Element with Excessive File or Data Access Operations
1084 49 52 p =
1085 31 48 a Invokable Control Element with Excessive Volume of Commented-out Code
1085 49 52 p =
1086 31 48 a Class with Excessive Number of Child Classes
1086 49 52 p =
1087 31 52 a Class with Virtual Method without a Virtual Destructor
1088 31 52 a Synchronous Access of Remote Resource without Timeout
1089 31 52 a Large Data Table with Excessive Number of Indices
1090 31 48 a Method Containing Access of a Member Element from Another Class
1090 49 52 p =
1091 31 52 a Use of Object without Invoking Destructor Method
1092 31 48 a Use of Same Invokable Control Element in Multiple Architectural Layers
1092 49 52 p =
1093 31 52 r Excessively Complex Data Representation
1094 31 48 a Excessive Index Range Scan for a Data Resource
1094 49 52 p =
1095 31 48 a Loop Condition Value Update within the Loop
1095 49 52 p =
1096 31 52 a Singleton Class Instance Creation without Proper Locking or Synchronization
1097 31 48 a Persistent Storable Data Element without Associated Comparison Control Element
1097 49 52 p =
1098 31 52 a Data Element containing Pointer Item without Proper Copy Control Element
1099 31 48 a Inconsistent Naming Conventions for Identifiers
1099 49 52 p =
1100 31 52 a Insufficient Isolation of System-Dependent Functions
1101 31 48 a Reliance on Runtime Component in Generated Code
1101 49 52 p =
1102 31 52 a Reliance on Machine-Dependent Data Representation
1103 31 48 a Use of Platform-Dependent Third Party Components
1103 49 52 p =
1104 31 52 a Use of Unmaintained Third Party Components
1105 31 48 a Insufficient Encapsulation of Machine-Dependent Functionality
1105 49 52 p =
1106 31 48 a Insufficient Use of Symbolic Constants
1106 49 52 p =
1107 31 48 a Insufficient Isolation of Symbolic Constant Definitions
1107 49 52 p =
1108 31 52 a Excessive Reliance on Global Variables
1109 31 48 a Use of Same Variable for Multiple Purposes
1109 49 52 p =
1110 31 48 a Incomplete Design Documentation
1110 49 52 p =
1111 31 48 a Incomplete I/O Documentation
1111 49 52 p =
1112 31 48 a Incomplete Documentation of Program Execution
1112 49 52 p =
1113 31 48 a Inappropriate Comment Style
1113 49 52 p =
1114 31 48 a Inappropriate Whitespace Style
1114 49 52 p =
1115 31 48 a Source Code Element without Standard Prologue
1115 49 52 p =
1116 31 52 a Inaccurate Comments
1117 31 48 a Callable with Insufficient Behavioral Summary
1117 49 52 p =
1118 31 48 a Insufficient Documentation of Error Handling Techniques
1118 49 52 p =
1119 31 48 a Excessive Use of Unconditional Branching
1119 49 52 p =
1120 31 52 r Excessive Code Complexity
1121 31 48 a Excessive McCabe Cyclomatic Complexity
1121 49 52 p =
1122 31 48 a Excessive Halstead Complexity
1122 49 52 p =
1123 31 52 a Excessive Use of Self-Modifying Code
1124 31 48 a Excessively Deep Nesting
1124 49 52 p =
1125 31 48 a Excessive Attack Surface
1125 49 52 p =
1126 31 52 a Declaration of Variable with Unnecessarily Wide Scope
1127 31 52 a Compilation with Insufficient Warnings or Errors
1164 31 52 r Irrelevant Code
1173 31 52 a Improper Use of Validation Framework
1174 31 52 a ASP.NET Misconfiguration: Improper Model Validation
1176 31 52 r Inefficient CPU Computation
1177 31 52 r Use of Prohibited Code
1187 32 34 - Use of Uninitialized Resource
1187 35 52 pD DEPRECATED: Use of Uninitialized Resource
1188 32 47 a Insecure Default Initialization of Resource
1188 48 52 a Initialization of a Resource with an Insecure Default
1189 35 36 - Improper Isolation of Shared Resources on System-on-Chip (SoC)
1189 37 52 a Improper Isolation of Shared Resources on System-on-a-Chip (SoC)
1190 35 52 a DMA Device Enabled Too Early in Boot Phase
1191 35 35 - Exposed Chip Debug Interface With Insufficient Access Control
1191 36 36 - Exposed Chip Debug and or Test Interface With Insufficient Access Control
1191 37 40 - Exposed Chip Debug and Test Interface With Insufficient or Missing Authorization
1191 41 52 a On-Chip Debug and Test Interface With Improper Access Control
1192 35 48 a System-on-Chip (SoC) Using Components without Unique, Immutable Identifiers
1192 49 52 a Improper Identifier for IP Block used in System-On-Chip (SOC)
1193 35 52 a Power-On of Untrusted Execution Core Before Enabling Fabric Access Control
1204 39 52 a Generation of Weak Initialization Vector (IV)
1209 35 52 a Failure to Disable Reserved Bits
1220 35 52 a Insufficient Granularity of Access Control
1221 35 52 a Incorrect Register Defaults or Module Parameters
1222 35 52 a Insufficient Granularity of Address Regions Protected by Register Locks
1223 35 52 a Race Condition for Write-Once Attributes
1224 35 52 a Improper Restriction of Write-Once Bit Fields
1229 35 52 r Creation of Emergent Resource
1230 35 52 a Exposure of Sensitive Information Through Metadata
1231 35 40 - Improper Implementation of Lock Protection Registers
1231 41 52 a Improper Prevention of Lock Bit Modification
1232 35 52 a Improper Lock Behavior After Power State Transition
1233 35 40 - Improper Hardware Lock Protection for Security Sensitive Controls
1233 41 52 a Security-Sensitive Hardware Controls with Missing Lock Bit Protection
1234 35 52 a Hardware Internal or Debug Modes Allow Override of Locks
1235 35 52 a Incorrect Use of Autoboxing and Unboxing for Performance Critical Operations
1236 35 52 a Improper Neutralization of Formula Elements in a CSV File
1239 35 52 a Improper Zeroization of Hardware Register
1240 35 40 - Use of a Risky Cryptographic Primitive
1240 41 52 a Use of a Cryptographic Primitive with a Risky Implementation
1241 35 52 a Use of Predictable Algorithm in Random Number Generator
1242 35 52 a Inclusion of Undocumented Features or Chicken Bits
1243 35 36 - Exposure of Security-Sensitive Fuse Values During Debug
1243 37 52 a Sensitive Non-Volatile Information Not Protected During Debug
1244 35 36 - Improper Authorization on Physical Debug and Test Interfaces
1244 37 40 - Improper Access to Sensitive Information Using Debug and Test Interfaces
1244 41 52 a Internal Asset Exposed to Unsafe Debug Access Level or State
1245 35 52 a Improper Finite State Machines (FSMs) in Hardware Logic
1246 35 52 a Improper Write Handling in Limited-write Non-Volatile Memories
1247 35 36 - Missing Protection Against Voltage and Clock Glitches
1247 37 40 - Missing or Improperly Implemented Protection Against Voltage and Clock Glitches
1247 41 52 a Improper Protection Against Voltage and Clock Glitches
1248 35 52 a Semiconductor Defects in Hardware Logic with Security-Sensitive Implications
1249 35 52 a Application-Level Admin Tool with Inconsistent View of Underlying Operating System
1250 35 52 a Improper Preservation of Consistency Between Independent Representations of Shared State
1251 35 52 a Mirrored Regions with Different Values
1252 35 52 a CPU Hardware Not Configured to Support Exclusivity of Write and Execute Operations
1253 36 52 a Incorrect Selection of Fuse Values
1254 36 52 a Incorrect Comparison Logic Granularity
1255 37 52 a Comparison Logic is Vulnerable to Power Side-Channel Attacks
1256 36 40 - Hardware Features Enable Physical Attacks from Software
1256 41 52 a Improper Restriction of Software Interfaces to Hardware Features
1257 36 52 a Improper Access Control Applied to Mirrored or Aliased Memory Regions
1258 36 36 - Sensitive Information Uncleared During Hardware Debug Flows
1258 37 52 a Exposure of Sensitive System Information Due to Uncleared Debug Information
1259 36 36 - Improper Protection of Security Identifiers
1259 37 52 a Improper Restriction of Security Token Assignment
1260 36 52 a Improper Handling of Overlap Between Protected Memory Ranges
1261 36 52 a Improper Handling of Single Event Upsets
1262 36 40 - Register Interface Allows Software Access to Sensitive Data or Security Settings
1262 41 52 a Improper Access Control for Register Interface
1263 36 36 - Insufficient Physical Protection Mechanism
1263 37 52 r Improper Physical Access Control
1264 36 52 a Hardware Logic with Insecure De-Synchronization between Control and Data Channels
1265 36 52 a Unintended Reentrant Invocation of Non-reentrant Code Via Nested Calls
1266 36 52 a Improper Scrubbing of Sensitive Data from Decommissioned Device
1267 36 52 a Policy Uses Obsolete Encoding
1268 36 36 - Agents Included in Control Policy are not Contained in Less-Privileged Policy
1268 37 52 a Policy Privileges are not Assigned Consistently Between Control and Data Agents
1269 36 52 a Product Released in Non-Release Configuration
1270 36 36 - Generation of Incorrect Security Identifiers
1270 37 52 a Generation of Incorrect Security Tokens
1271 36 36 - Missing Known Value on Reset for Registers Holding Security Settings
1271 37 38 - Unitialized Value on Reset for Registers Holding Security Settings
1271 39 52 a Uninitialized Value on Reset for Registers Holding Security Settings
1272 36 36 - Debug/Power State Transitions Leak Information
1272 37 52 a Sensitive Information Uncleared Before Debug/Power State Transition
1273 36 52 a Device Unlock Credential Sharing
1274 36 40 - Insufficient Protections on the Volatile Memory Containing Boot Code
1274 41 52 a Improper Access Control for Volatile Memory Containing Boot Code
1275 36 52 a Sensitive Cookie with Improper SameSite Attribute
1276 36 36 - Hardware Block Incorrectly Connected to Larger System
1276 37 52 a Hardware Child Block Incorrectly Connected to Parent System
1277 36 52 a Firmware Not Updateable
1278 36 52 a Missing Protection Against Hardware Reverse Engineering Using Integrated Circuit (IC) Imaging Techniques
1279 36 36 - Cryptographic Primitives used without Successful Self-Test
1279 37 52 a Cryptographic Operations are run Before Supporting Units are Ready
1280 36 52 a Access Control Check Implemented After Asset is Accessed
1281 36 39 - Sequence of Processor Instructions Leads to Unexpected Behavior (Halt and Catch Fire)
1281 40 52 a Sequence of Processor Instructions Leads to Unexpected Behavior
1282 36 36 - Assumed-Immutable Data Stored in Writable Memory
1282 37 52 a Assumed-Immutable Data is Stored in Writable Memory
1283 36 52 a Mutable Attestation or Measurement Reporting Data
1284 36 52 a Improper Validation of Specified Quantity in Input
1285 36 52 a Improper Validation of Specified Index, Position, or Offset in Input
1286 36 52 a Improper Validation of Syntactic Correctness of Input
1287 36 52 a Improper Validation of Specified Type of Input
1288 36 52 a Improper Validation of Consistency within Input
1289 36 52 a Improper Validation of Unsafe Equivalence in Input
1290 37 52 a Incorrect Decoding of Security Identifiers
1291 37 52 a Public Key Re-Use for Signing both Debug and Production Code
1292 37 52 a Incorrect Conversion of Security Identifiers
1293 37 52 a Missing Source Correlation of Multiple Independent Data
1294 37 52 r Insecure Security Identifier Mechanism
1295 37 52 a Debug Messages Revealing Unnecessary Information
1296 37 52 a Incorrect Chaining or Granularity of Debug Components
1297 37 52 a Unprotected Confidential Information on Device is Accessible by OSAT Vendors
1298 37 52 a Hardware Logic Contains Race Conditions
1299 37 52 a Missing Protection Mechanism for Alternate Hardware Interface
1300 37 40 - Improper Protection Against Physical Side Channels
1300 41 52 a Improper Protection of Physical Side Channels
1301 37 52 a Insufficient or Incomplete Data Removal within Hardware Component
1302 37 48 a Missing Security Identifier
1302 49 52 a Missing Source Identifier in Entity Transactions on a System-On-Chip (SOC)
1303 37 52 a Non-Transparent Sharing of Microarchitectural Resources
1304 37 52 a Improperly Preserved Integrity of Hardware Configuration State During a Power Save/Restore Operation
1310 38 52 a Missing Ability to Patch ROM Code
1311 38 52 a Improper Translation of Security Attributes by Fabric Bridge
1312 38 52 a Missing Protection for Mirrored Regions in On-Chip Fabric Firewall
1313 38 52 a Hardware Allows Activation of Test or Debug Logic at Runtime
1314 38 52 a Missing Write Protection for Parametric Data Values
1315 38 52 a Improper Setting of Bus Controlling Capability in Fabric End-point
1316 38 52 a Fabric-Address Map Allows Programming of Unwarranted Overlaps of Protected and Unprotected Ranges
1317 38 43 - Missing Security Checks in Fabric Bridge
1317 44 52 a Improper Access Control in Fabric Bridge
1318 38 52 a Missing Support for Security Features in On-chip Fabrics or Buses
1319 38 52 a Improper Protection against Electromagnetic Fault Injection (EM-FI)
1320 38 43 - Improper Protection for Out of Bounds Signal Level Alerts
1320 44 52 a Improper Protection for Outbound Error Messages and Alert Signals
1321 38 52 a Improperly Controlled Modification of Object Prototype Attributes ('Prototype Pollution')
1322 38 52 a Use of Blocking Code in Single-threaded, Non-blocking Context
1323 38 52 a Improper Management of Sensitive Trace Data
1324 38 44 - Sensitive Information Accessible by Physical Probing of JTAG Interface
1324 45 52 pD DEPRECATED: Sensitive Information Accessible by Physical Probing of JTAG Interface
1325 38 52 a Improperly Controlled Sequential Memory Allocation
1326 38 52 a Missing Immutable Root of Trust in Hardware
1327 38 52 a Binding to an Unrestricted IP Address
1328 38 52 a Security Version Number Mutable to Older Versions
1329 38 52 a Reliance on Component That is Not Updateable
1330 38 52 a Remanent Data Readable after Memory Erase
1331 38 40 - Improper Isolation of Shared Resources in Network On Chip
1331 41 52 a Improper Isolation of Shared Resources in Network On Chip (NoC)
1332 38 40 - Insufficient Protection Against Instruction Skipping Via Fault Injection
1332 41 52 a Improper Handling of Faults that Lead to Instruction Skips
1333 39 52 a Inefficient Regular Expression Complexity
1334 38 52 a Unauthorized Error Injection Can Degrade Hardware Redundancy
1335 40 52 a Incorrect Bitwise Shift of Integer
1336 40 52 a Improper Neutralization of Special Elements Used in a Template Engine
1338 38 52 a Improper Protections Against Hardware Overheating
1339 40 52 a Insufficient Precision or Accuracy of a Real Number
1341 41 52 a Multiple Releases of Same Resource or Handle
1342 41 52 a Information Exposure through Microarchitectural State after Transient Execution
1351 40 52 a Improper Handling of Hardware Behavior in Exceptionally Cold Environments
1357 42 44 - Reliance on Uncontrolled Component
1357 45 52 r Reliance on Insufficiently Trustworthy Component
1384 42 42 - Improper Handling of Extreme Physical Environment Conditions
1384 43 52 r Improper Handling of Physical or Environmental Conditions
1385 42 52 a Missing Origin Validation in WebSockets
1386 43 52 a Insecure Operation on Windows Junction / Mount Point
1389 44 52 a Incorrect Parsing of Numbers with Different Radices
1390 44 52 r Weak Authentication
1391 44 52 r Use of Weak Credentials
1392 44 52 a Use of Default Credentials
1393 44 52 a Use of Default Password
1394 44 52 a Use of Default Cryptographic Key
1395 45 52 r Dependency on Vulnerable Third-Party Component
1419 48 52 r Incorrect Initialization of Resource
1420 49 52 r Exposure of Sensitive Information during Transient Execution
1421 49 52 a Exposure of Sensitive Information in Shared Microarchitectural Structures during Transient Execution
1422 49 52 a Exposure of Sensitive Information caused by Incorrect Data Forwarding during Transient Execution
1423 49 52 a Exposure of Sensitive Information caused by Shared Microarchitectural Predictor State that Influences Transient Execution
1426 50 52 d Improper Validation of Generative AI Output
1427 51 52 a Improper Neutralization of Input Used for LLM Prompting
1428 52 52 a Reliance on HTTP instead of HTTPS
1429 52 52 a Missing Security-Relevant Feedback for Unexecuted Operations in Hardware Interface
1431 52 52 a Driving Intermediate Cryptographic State/Results to Hardware Module Outputs
)CWE";

constexpr std::size_t kRows = 1541;

// A line of the table taken apart, field by field.
class Line {
 public:
  constexpr explicit Line(std::string_view text) : rest_(text) {}
  constexpr std::string_view word() {
    const std::size_t space = rest_.find(' ');
    const std::string_view word = rest_.substr(0, space);
    rest_.remove_prefix(space + 1);
    return word;
  }
  constexpr unsigned number() {
    unsigned value = 0;
    for (const char c : word()) value = value * 10 + static_cast<unsigned>(c - '0');
    return value;
  }
  [[nodiscard]] constexpr std::string_view rest() const { return rest_; }

 private:
  std::string_view rest_;
};

using Rows = std::array<CweRow, kRows>;

constexpr std::size_t fill(Rows& rows, std::size_t at, std::string_view table) {
  table.remove_prefix(1);  // the line feed that opens the text
  while (!table.empty()) {
    const std::size_t end = table.find('\n');
    Line line(table.substr(0, end));
    CweRow& row = rows.at(at);
    row.id = static_cast<std::uint16_t>(line.number());
    row.first = static_cast<std::uint8_t>(line.number());
    row.last = static_cast<std::uint8_t>(line.number());
    const std::string_view state = line.word();
    row.usage = state[0];
    row.deprecated = state.size() > 1;
    row.name = line.rest() == "=" ? rows.at(at - 1).name : line.rest();
    table.remove_prefix(end + 1);
    ++at;
  }
  return at;
}

constexpr Rows all_rows() {
  Rows rows{};
  // Were a line missing, a row would stay empty, and the order of the ids below would not hold.
  fill(rows, fill(rows, 0, kLower), kUpper);
  return rows;
}

constexpr bool sorted(const Rows& rows) {
  for (std::size_t i = 1; i < rows.size(); ++i) {
    if (rows[i].id < rows[i - 1].id || (rows[i].id == rows[i - 1].id && rows[i].first <= rows[i - 1].last)) return false;
  }
  return true;
}

constexpr Rows kAll = all_rows();
static_assert(sorted(kAll));

}  // namespace

std::span<const CweRow> cwe_rows() { return kAll; }

}  // namespace proofhouse::identifiers
