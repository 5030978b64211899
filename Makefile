.PHONY: fmt check run clean

fmt:   ## format every file that has a format
	./mvnw -q spotless:apply

check: ## everything that CI checks, on the JDK at hand
	./mvnw verify

run:   ## build and start the server on http://localhost:8080, data in ./data
	./mvnw -q spring-boot:run

clean:
	./mvnw -q clean
